import { awsSettings, BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({
  ...awsSettings,
  MYSQL_PAYMENT_URL: z.url(),
  S3_PAYMENT_PROOFS_BUCKET: z.string(),
  /** How many hours a buyer has for another proof: the request may come days after the first one. */
  PAYMENT_REQUESTED_PROOF_HOURS: z.coerce.number().positive().max(720).default(24),
  /** How many times an admin can request another proof of one payment. */
  PAYMENT_MAX_PROOF_REQUESTS: z.coerce.number().int().min(0).max(20).default(3),
  /** After how many hours a submitted proof that nobody reviewed is escalated. */
  PAYMENT_REVIEW_HOURS: z.coerce.number().positive().max(8760).default(48),
  /** Of a compatible server; left out in the cloud. */
  S3_ENDPOINT: z.url().optional(),
  /** Of the same server as browsers reach it, where that is another address. */
  S3_PUBLIC_URL: z.url().optional(),
});
export type Settings = z.infer<typeof Settings>;
