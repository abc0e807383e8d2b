'use server';

import { Id } from '@eshop/contracts/ids';
import { type Payment, RejectPayment } from '@eshop/contracts/payment';
import { type Attempt, attempt } from '@eshop/ui/server/attempt';
import { redirect } from 'next/navigation';
import { payment } from '../gateways/payment.ts';
import { type Outcome, outcomeUrl } from '../outcome.ts';
import { requireStaff } from '../staff.ts';

/** Accepts the proof of the form's payment, and shows what came of it. */
export const approve = async (form: FormData): Promise<void> => {
  const session = await requireStaff('/payments');
  const id = Id.safeParse(form.get('id'));
  if (!id.success) redirect('/payments');
  show(await attempt(payment.approve(session, id.data)), 'approved');
};

/** Turns the proof of the form's payment down for the form's reason, and shows what came of it. */
export const reject = async (form: FormData): Promise<void> => {
  const session = await requireStaff('/payments');
  const id = Id.safeParse(form.get('id'));
  if (!id.success) redirect('/payments');
  const wanted = RejectPayment.safeParse({ reason: form.get('reason') });
  if (!wanted.success) redirect(outcomeUrl('no-reason'));
  show(await attempt(payment.reject(session, id.data, wanted.data.reason)), 'rejected');
};

const outcomes: Readonly<Record<number, Outcome>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
};

const show = ({ value, problem }: Attempt<Payment>, done: Outcome): never =>
  redirect(problem ? outcomeUrl(outcomes[problem.status] ?? 'unavailable') : outcomeUrl(done, value?.orderId));
