import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

export const Settings = settingsSchemaOf('product');
export type Settings = z.infer<typeof Settings>;

/** Where the catalogue is. */
export const TableSettings = Settings.pick({ AWS_REGION: true, DYNAMODB_PRODUCT_TABLE: true, DYNAMODB_ENDPOINT: true });
