import type { SpreadsheetSource } from '@eshop/contracts/spreadsheet';

interface Props {
  fileName: string;
  source: SpreadsheetSource;
}

const separators = { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' } as const;

/** Which file was read, and how, so that a wrong guess is seen before it does harm. */
export const FileSource = ({ fileName, source }: Props) => (
  <p className="text-sm text-muted">
    <bdi className="font-medium text-ink">{fileName}</bdi> was read as {wordsFor(source)}.
    {source.encoding === 'Windows-1252' && ' Check names with accents; if one is wrong, save the file as “CSV UTF-8”.'}
  </p>
);

const wordsFor = ({ format, encoding, separator, sheet }: SpreadsheetSource) =>
  format === 'xlsx'
    ? `an Excel workbook, sheet “${sheet ?? ''}”`
    : `CSV in ${encoding ?? 'UTF-8'}, separated by ${separators[separator ?? 'comma']}`;
