'use client';

import type { Problem } from '@eshop/contracts/problem';
import type { ImportReport as Report } from '@eshop/contracts/product';
import { useState } from 'react';
import { FileField } from '../desk/file-field.tsx';
import { FileProblem } from '../desk/file-problem.tsx';
import { sendFile } from '../desk/send-file.ts';
import { Sending } from '../desk/sending.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import { ImportReport } from './import-report.tsx';

const maxBytes = 10 * 1024 * 1024;

/** Reads a file of products first, shows what that would change, and applies it when it is said so. */
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
    const sent = await sendFile({ to, csrf, form, onProgress: setPercent });
    setPercent(undefined);
    setProblem(sent.problem);
    setReport(sent.problem ? undefined : (sent.body as Report));
    if (!dryRun && !sent.problem) setFile(undefined);
  };
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    void send(chosen, true);
  };
  const busy = percent !== undefined;
  const worth = report?.dryRun === true && report.created + report.updated > 0;
  return (
    <div className="grid gap-4">
      <FileField
        label="Drop a CSV file here, or choose it"
        hint="It is only read at first: nothing is changed before you say so. Up to 10,000 rows and 10 MiB."
        accept=".csv,text/csv"
        file={file}
        error={file && file.size > maxBytes ? 'The file is larger than 10 MiB.' : undefined}
        disabled={busy}
        onChoose={choose}
      />
      <Sending percent={percent} what="the file" />
      {problem && <FileProblem problem={problem} />}
      {report && <ImportReport report={report} />}
      {file && report?.dryRun && (
        <div>
          <SmallButton look="primary" disabled={busy || !worth} onClick={() => send(file, false)}>
            {report.failed > 0 ? 'Import the rows that are right' : 'Import all of it'}
          </SmallButton>
        </div>
      )}
    </div>
  );
};
