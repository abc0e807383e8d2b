import { awsSettings, BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({
  ...awsSettings,
  MYSQL_PAYMENT_URL: z.url(),
  S3_PAYMENT_PROOFS_BUCKET: z.string(),
  /** Of a compatible server; left out in the cloud. */
  S3_ENDPOINT: z.url().optional(),
  /** Of the same server as browsers reach it, where that is another address. */
  S3_PUBLIC_URL: z.url().optional(),
});
export type Settings = z.infer<typeof Settings>;
