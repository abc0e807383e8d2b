'use client';

import { newId } from '@eshop/contracts/ids';
import type { Problem } from '@eshop/contracts/problem';
import type { StockTakeReport } from '@eshop/contracts/stock';
import { useState } from 'react';
import { FileField } from '../desk/file-field.tsx';
import { FileProblem } from '../desk/file-problem.tsx';
import { Labelled, labelColumns } from '../desk/labelled.tsx';
import { sendFile } from '../desk/send-file.ts';
import { Sending } from '../desk/sending.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import { acceptedSpreadsheets, fileErrorOf } from '../desk/spreadsheet-file.ts';
import type { Place } from './stock-windows.ts';
import { TakeReport } from './take-report.tsx';

interface Props {
  warehouses: readonly Place[];
  csrf: string;
}

const where = { id: 'take-warehouse', label: 'Warehouse' };

const maxMebibytes = 3;

/** Checks a count first, shows what differs, and sets the warehouse to it once that is confirmed. */
export const StockTake = ({ warehouses, csrf }: Props) => {
  const [warehouseId, setWarehouseId] = useState(warehouses.length === 1 ? (warehouses[0]?.id ?? '') : '');
  const [file, setFile] = useState<File>();
  const [key, setKey] = useState('');
  const [percent, setPercent] = useState<number>();
  const [report, setReport] = useState<StockTakeReport>();
  const [problem, setProblem] = useState<Problem>();

  const send = async (chosen: File, place: string, dryRun: boolean) => {
    const form = new FormData();
    form.set('warehouseId', place);
    form.set('dryRun', String(dryRun));
    form.set('file', chosen);
    setPercent(0);
    setProblem(undefined);
    if (dryRun) setReport(undefined);
    const requestKey = dryRun ? newId() : key;
    const sendResult = await sendFile({
      to: '/uploads/stock-takes',
      csrf,
      form,
      key: requestKey,
      onProgress: setPercent,
    });
    setPercent(undefined);
    setProblem(sendResult.problem);
    if (sendResult.problem) return;
    setReport(sendResult.body as StockTakeReport);
  };
  const read = (chosen: File | undefined, place: string) => {
    setReport(undefined);
    setFile(chosen);
    setKey(newId()); // one for each count: applied twice because an answer got lost, it is done once
    setProblem(undefined);
    if (chosen && place && !fileErrorOf(chosen, maxMebibytes)) void send(chosen, place, true);
  };
  const busy = percent !== undefined;
  const appliable = report && !report.applied && report.errors.length === 0 && report.changes.length > 0;
  return (
    <div className="grid gap-4">
      <div className="max-w-xs">
        <Labelled {...where}>
          <select
            {...labelColumns(where)}
            value={warehouseId}
            disabled={busy}
            onChange={(event) => {
              setWarehouseId(event.target.value);
              read(file, event.target.value);
            }}
          >
            <option value="">Choose…</option>
            {warehouses.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      <FileField
        label="Drop the count here, or choose it"
        hint="A CSV file or an Excel workbook with the columns sku and counted, up to 5,000 rows and 3 MiB. It is only checked at first."
        accept={acceptedSpreadsheets}
        file={file}
        error={
          fileErrorOf(file, maxMebibytes) ??
          (file && !warehouseId ? 'Choose the warehouse where it was counted.' : undefined)
        }
        disabled={busy}
        onChoose={(chosen) => chosen && read(chosen, warehouseId)}
      />
      <Sending percent={percent} what="the count" />
      {problem && <FileProblem problem={problem} />}
      {file && report && <TakeReport fileName={file.name} report={report} />}
      {file && appliable && (
        <div>
          <SmallButton look="primary" disabled={busy} onClick={() => send(file, warehouseId, false)}>
            Set the warehouse to this count
          </SmallButton>
        </div>
      )}
    </div>
  );
};
