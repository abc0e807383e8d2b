import { awsSettings, BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

/** Where the catalogue is. */
export const TableSettings = z.object({
  ...awsSettings,
  DYNAMODB_PRODUCT_TABLE: z.string().min(3),
  /** Of a compatible server; left out in the cloud, as is that of S3. */
  DYNAMODB_ENDPOINT: z.url().optional(),
});

export const Settings = BaseSettings.extend({
  ...TableSettings.shape,
  S3_PRODUCT_IMAGES_BUCKET: z.string().min(3),
  S3_ENDPOINT: z.url().optional(),
});
export type Settings = z.infer<typeof Settings>;
