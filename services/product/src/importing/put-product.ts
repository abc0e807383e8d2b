import { CreateProduct, PatchProduct } from '@eshop/contracts/product';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { invalid } from '@eshop/service-kit/http/problem';
import type { z } from 'zod';
import { type CsvRow, productIn } from '../domain/csv-row.ts';
import { newProduct, type ProductRecord, patched } from '../domain/product.ts';
import type { Editor } from '../editing/editor.ts';

/** What became of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/**
 * Makes the function that adds a row's product, or changes the known one with its SKU where they differ; with `dryRun` it
 * only says which. Throws a problem that names the field.
 */
export const createPutProduct =
  (editor: Pick<Editor, 'create' | 'update'>, by: Actor, dryRun: boolean) =>
  async (row: CsvRow, known: ProductRecord | undefined): Promise<Outcome> => {
    if (!known) {
      const input = checked(CreateProduct, row);
      if (dryRun) newProduct(input, never);
      else await editor.create(input, by);
      return 'created';
    }
    const changes = checked(PatchProduct, row);
    if (isSame(known, patched(known, changes, never))) return 'unchanged';
    if (!dryRun) await editor.update(known.id, known.version, changes, by);
    return 'updated';
  };

/** For records that are only looked at. */
const never = { id: '', now: '' };

const checked = <Schema extends z.ZodType>(schema: Schema, row: CsvRow): z.infer<Schema> => {
  const parsed = schema.safeParse(productIn(row));
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
};

const isSame = (before: ProductRecord, after: ProductRecord) =>
  JSON.stringify(comparable(before)) === JSON.stringify(comparable(after));

/** What a change is about, with the specifications in one order. */
const comparable = ({ version: _, updatedAt: __, specs, ...rest }: ProductRecord) => [
  Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
  Object.entries(specs).sort(([a], [b]) => (a < b ? -1 : 1)),
];
