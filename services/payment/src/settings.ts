import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';
import type { PaymentRules } from './domain/payment-rules.ts';

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

/** Returns the rules of payments that the settings configure. */
export const paymentRules = (settings: Settings): PaymentRules => ({
  requestedProofHours: settings.PAYMENT_REQUESTED_PROOF_HOURS,
  maxProofRequests: settings.PAYMENT_MAX_PROOF_REQUESTS,
  reviewHours: settings.PAYMENT_REVIEW_HOURS,
  reviewDeadlineHours: settings.PAYMENT_REVIEW_DEADLINE_HOURS,
  fourEyesAmount: settings.PAYMENT_FOUR_EYES_AMOUNT === 'off' ? null : settings.PAYMENT_FOUR_EYES_AMOUNT,
  secondPersonHours: settings.PAYMENT_SECOND_PERSON_HOURS,
});
