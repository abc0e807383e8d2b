import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { payment } from '../gateways/payment.ts';

/** The order of the oldest proof that waits, other than the one just decided; undefined when there is none, or payment is away. */
export const nextInQueue = async (session: Session, decided: string): Promise<string | undefined> => {
  const { value } = await attempt(payment.list(session, { status: 'SUBMITTED', limit: '2' }));
  return value?.items.find(({ orderId }) => orderId !== decided)?.orderId;
};
