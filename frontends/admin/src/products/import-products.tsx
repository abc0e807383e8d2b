'use client';

import type { Problem } from '@eshop/contracts/problem';
import type { ImportReport as Report } from '@eshop/contracts/product';
import { useState } from 'react';
import { FileField } from '../desk/file-field.tsx';
import { FileProblem } from '../desk/file-problem.tsx';
import { sendFile } from '../desk/send-file.ts';
import { Sending } from '../desk/sending.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import { acceptedSpreadsheets, fileErrorOf } from '../desk/spreadsheet-file.ts';
import { ImportReport } from './import-report.tsx';

const maxMebibytes = 10;

/** Checks a file of products first, shows what it would change, and imports it once that is confirmed. */
export const ImportProducts = ({ csrf }: { csrf: string }) => {
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState<number>();
  const [report, setReport] = useState<Report>();
  const [problem, setProblem] = useState<Problem>();

  const send = async (chosen: File, dryRun: boolean) => {
    const form = new FormData();
    form.set('file', chosen);
    setPercent(0);
    setProblem(undefined);
    setReport(undefined);
    const to = `/uploads/products/import?dryRun=${dryRun}`;
    const sendResult = await sendFile({ to, csrf, form, onProgress: setPercent });
    setPercent(undefined);
    setProblem(sendResult.problem);
    setReport(sendResult.problem ? undefined : (sendResult.body as Report));
  };
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setReport(undefined);
    setProblem(undefined);
    if (!fileErrorOf(chosen, maxMebibytes)) void send(chosen, true);
  };
  const isBusy = percent !== undefined;
  return (
    <div className="grid gap-4">
      <FileField
        label="Drop a CSV file or an Excel workbook here, or choose it"
        hint="The file is only checked at first; nothing changes until you confirm. Up to 10,000 rows and 10 MiB."
        accept={acceptedSpreadsheets}
        file={file}
        error={fileErrorOf(file, maxMebibytes)}
        disabled={isBusy}
        onChoose={choose}
      />
      <Sending percent={percent} what="the file" />
      {problem && <FileProblem problem={problem} />}
      {file && report && <ImportReport fileName={file.name} report={report} />}
      {file && report && <ConfirmImport report={report} isBusy={isBusy} onConfirm={() => send(file, false)} />}
    </div>
  );
};

interface ConfirmProps {
  report: Report;
  isBusy: boolean;
  onConfirm: () => void;
}

const ConfirmImport = ({ report, isBusy, onConfirm }: ConfirmProps) => {
  const { dryRun, interrupted, created, updated, failed } = report;
  if (!dryRun && !interrupted) return null;
  const label = failed > 0 ? 'Import the rows without errors' : 'Import all rows';
  return (
    <div>
      <SmallButton look="primary" disabled={isBusy || (dryRun && created + updated === 0)} onClick={onConfirm}>
        {interrupted ? 'Import the file again' : label}
      </SmallButton>
    </div>
  );
};
