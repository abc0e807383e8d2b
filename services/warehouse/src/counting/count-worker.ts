import { serveFiles } from '@eshop/service-kit/file-worker/serve-files';
import { outcomeOf } from '@eshop/spreadsheets/read-outcome';
import { readCount } from '../domain/stock-take.ts';

serveFiles(async (file) => [await outcomeOf(readCount(file))]);
