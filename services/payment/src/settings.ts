import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

const Declared = settingsSchemaOf('payment');

export const DatabaseSettings = Declared.pick({ MYSQL_PAYMENT_URL: true });

export const Settings = Declared.refine(
  ({ PAYMENT_REVIEW_HOURS: hours, PAYMENT_REVIEW_DEADLINE_HOURS: deadline }) => hours <= deadline,
  {
    path: ['PAYMENT_REVIEW_DEADLINE_HOURS'],
    message: 'at least PAYMENT_REVIEW_HOURS: a proof is escalated before it expires',
  },
);
export type Settings = z.infer<typeof Settings>;
