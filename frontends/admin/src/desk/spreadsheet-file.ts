/** What a file field offers to choose for an import. */
export const acceptedSpreadsheets =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const mebibyte = 1024 * 1024;

/** Returns why a file cannot be sent, where that is known before. */
export const fileErrorOf = (file: File | undefined, maxMebibytes: number): string | undefined =>
  file && file.size > maxMebibytes * mebibyte
    ? `The file is larger than ${maxMebibytes} MiB. Divide it into several files.`
    : undefined;
