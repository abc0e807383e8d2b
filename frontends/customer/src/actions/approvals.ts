'use server';

import { Money } from '@eshop/contracts/money';
import type { OrderApproval } from '@eshop/contracts/order-approval';
import type { Problem } from '@eshop/contracts/problem';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
import { order } from '../gateways/order.ts';
import { requireCustomer } from '../signed-in.ts';

interface Requested {
  approval?: OrderApproval;
  problem?: Problem;
}

/** Asks the shop to approve the order that was refused; its form names the value. Repeated, it changes nothing. */
export const requestApproval = formAction(async (form): Promise<Requested> => {
  const session = await requireCustomer('/checkout');
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem };
  const amount = Number(form.get('approvalAmount') ?? form.get('amount'));
  const value = Money.safeParse({ amount, currency: form.get('currency') });
  if (!value.success) return { problem: invalidForm(value.error) };
  const { value: approval, problem } = await attempt(order.requestApproval(session, value.data));
  return problem ? { problem } : { approval };
});
