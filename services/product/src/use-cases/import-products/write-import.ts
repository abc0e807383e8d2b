import { ProblemError } from '@eshop/contracts/problem-type';
import type { ImportOutcome } from '@eshop/contracts/product';
import { isOutage } from '@eshop/service-kit/http/outage';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { RowFault } from '@eshop/spreadsheets/spreadsheet';
import pMap from 'p-map';
import type { ProductEditor } from '../../domain/product-editor.ts';
import { faultsOfRefusal } from '../../product-files/product-row.ts';
import type { CreateProduct } from '../create-product.ts';
import type { UpdateProduct } from '../update-product.ts';
import type { PlannedRow } from './plan-import.ts';

/** The outcome of a row. */
export interface WrittenRow {
  row: number;
  sku: string;
  outcome: ImportOutcome;
  faults: readonly RowFault[];
}

interface Deps {
  createProduct: CreateProduct;
  updateProduct: UpdateProduct;
  by: ProductEditor;
  log: Pick<Log, 'error'>;
}

/** How many rows are written at a time. */
const maxWrites = 24;

/**
 * Writes the rows of a plan, each by itself and with its event. A row whose product somebody else changed meanwhile is refused.
 * When the store fails, the rows that follow are left alone and the result says so: the same file again writes the rest.
 */
export const writeImport = (
  plan: readonly PlannedRow[],
  { createProduct, updateProduct, by, log }: Deps,
): Promise<WrittenRow[]> => {
  let isInterrupted = false;
  const outcomeOf = async (planned: PlannedRow): Promise<Pick<WrittenRow, 'outcome' | 'faults'>> => {
    const isWrite = planned.outcome === 'created' || planned.outcome === 'updated';
    if (!isWrite) return { outcome: planned.outcome, faults: planned.outcome === 'refused' ? planned.faults : [] };
    if (isInterrupted) return { outcome: 'not-written', faults: [] };
    try {
      if (planned.outcome === 'created') await createProduct(planned.input, by);
      else await updateProduct(planned.product.id, planned.product.version, planned.changes, by);
      return { outcome: planned.outcome, faults: [] };
    } catch (error) {
      return refusal(error) ?? (isUnavailable(error) ? interrupt : skip)(error, planned.row);
    }
  };
  const interrupt = (error: unknown, row: number) => {
    isInterrupted = true;
    log.error({ err: error, row }, 'an import was interrupted');
    return { outcome: 'unknown' as const, faults: [] };
  };
  const skip = (error: unknown, row: number) => {
    log.error({ err: error, row }, 'a row of an import could not be written');
    return { outcome: 'refused' as const, faults: [{ field: '', message: 'could not be written: an internal error' }] };
  };
  return pMap(plan, async (planned) => ({ row: planned.row, sku: planned.sku, ...(await outcomeOf(planned)) }), {
    concurrency: maxWrites,
  });
};

/** Whether the next rows would fail as well: the store is unavailable or overloaded, which is no fault of this row. */
const isUnavailable = (error: unknown): boolean =>
  isOutage(error) || (error instanceof ProblemError && error.problem.status === 503);

const refusal = (error: unknown): Pick<WrittenRow, 'outcome' | 'faults'> | undefined => {
  try {
    return { outcome: 'refused', faults: faultsOfRefusal(error) };
  } catch {
    return undefined; // no refusal but a failure, which the caller reports
  }
};
