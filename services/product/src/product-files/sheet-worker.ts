import { serveFiles } from '@eshop/service-kit/file-worker/serve-files';
import { outcomeOf, sheetParts } from '@eshop/spreadsheets/read-outcome';
import { readSpreadsheet } from '@eshop/spreadsheets/read-spreadsheet';
import { productSheet } from './product-sheet.ts';

serveFiles(async (file) => {
  const outcome = await outcomeOf(readSpreadsheet(file, productSheet));
  return 'value' in outcome ? sheetParts(outcome.value).map((value) => ({ value })) : [outcome];
});
