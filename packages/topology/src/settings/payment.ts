import { z } from 'zod';
import { duration } from './parsers.ts';
import { computed, setting } from './setting.ts';

/** For how long a second person must have been able to decide. The admin site says it where one is needed. */
export const secondPersonHours = setting(
  z.coerce.number().min(0).max(8760),
  'For how long the person who records a refund above `PAYMENT_FOUR_EYES_AMOUNT` must have been able to decide on payments.',
  { default: '24', unit: 'hours' },
);

/** How payment reviews proofs and records refunds. */
export const paymentSettings = {
  PAYMENT_MAX_PROOF_REQUESTS: setting(
    z.coerce.number().int().min(0).max(20),
    'How many times an admin can request another proof of one payment.',
    { default: '3', unit: 'requests' },
  ),
  PAYMENT_REQUESTED_PROOF_HOURS: setting(
    duration(720),
    'How long a buyer has for another proof: the request may come days after the first one.',
    { default: '24', unit: 'hours' },
  ),
  PAYMENT_REVIEW_HOURS: setting(duration(8760), 'After how long a proof that nobody reviewed is escalated.', {
    default: '48',
    unit: 'hours',
  }),
  PAYMENT_REVIEW_DEADLINE_HOURS: setting(
    duration(8760),
    'After how long a proof that nobody reviewed expires: its order ends, its stock is available again, and whether its money arrived is to be checked. A proof in place of the first does not extend it. At least `PAYMENT_REVIEW_HOURS`.',
    { default: '72', unit: 'hours' },
  ),
  PAYMENT_MONEY_CHECK_DAYS: setting(
    duration(365),
    'After how long a payment that came to nothing is closed although nobody checked whether its money arrived. Until then it counts towards the limits on its customer’s orders.',
    { default: '30', unit: 'days' },
  ),
  PAYMENT_FOUR_EYES_AMOUNT: setting(
    z.union([z.literal('off'), z.coerce.number().int().min(0)]),
    'Above how much of a payment a refund is recorded by another person than those who approved it or made the refund due; 0 for every refund, `off` for none.',
    { default: '100000', unit: 'cents' },
  ),
  PAYMENT_SECOND_PERSON_HOURS: secondPersonHours,
  S3_PUBLIC_URL: setting(z.url().optional(), 'Where browsers reach the emulator of S3, if that is another address.', {
    values: { local: computed },
  }),
};
