'use server';

import { Id } from '@eshop/contracts/ids';
import { Money } from '@eshop/contracts/money';
import type { Problem } from '@eshop/contracts/problem';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { requestLog } from '@eshop/ui/server/log';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { account } from '../gateways/auth.ts';
import { order } from '../gateways/order.ts';
import { type Address, addressId } from '../profile/address-id.ts';
import { requireCustomer } from '../signed-in.ts';

/** What came of a button that did not lead elsewhere. */
export interface Outcome {
  problem?: Problem;
}

const outdatedAddress: Problem = {
  type: 'urn:eshop:problem:address-changed',
  status: 409,
  title: 'This address was changed elsewhere',
  detail: 'Please choose where to deliver again.',
};

/** Places the order that was reviewed. The key stands for the cart as it was seen: however often it comes, there is one order. */
export const placeOrder = async (_before: Outcome, form: FormData): Promise<Outcome> => {
  const session = await requireCustomer('/checkout');
  const outdated = await outdatedForm(form);
  if (outdated) return { problem: outdated };
  const { value: profile, problem } = await attempt(account.profile(session));
  if (problem) return { problem };
  const address = (profile.addresses as Address[]).find((known) => addressId(known) === form.get('address'));
  if (!address) return { problem: outdatedAddress };
  const expectedTotal = Money.parse({ amount: Number(form.get('amount')), currency: form.get('currency') });
  const key = String(form.get('key'));
  const placed = await attempt(order.place(session, { address, expectedTotal, key }));
  if (placed.problem) {
    const earlierId = earlierOrderId(placed.problem);
    if (earlierId) redirect(`/orders/${earlierId}?placed=before`);
    refresh(); // the review below is then that of what holds now
    return { problem: placed.problem };
  }
  const { order: placedOrder, isReplayed } = placed.value;
  (await requestLog()).info({ orderId: placedOrder.id, isReplayed }, 'order placed');
  redirect(`/orders/${placedOrder.id}?placed=${isReplayed ? 'before' : '1'}`);
};

/** The order that was placed from the same cart under another key, if that is why the order was refused. */
const earlierOrderId = ({ type, orderId }: Problem): string | undefined =>
  type.endsWith(':cart-already-ordered') ? Id.safeParse(orderId).data : undefined;

const change =
  (
    act: (session: Awaited<ReturnType<typeof requireCustomer>>, id: string) => Promise<unknown>,
    to: (id: string) => string,
  ) =>
  async (form: FormData): Promise<Outcome> => {
    const id = String(form.get('order'));
    const session = await requireCustomer(`/orders/${id}`);
    const outdated = await outdatedForm(form);
    const { problem } = outdated ? { problem: outdated } : await attempt(act(session, id));
    if (!problem) redirect(to(id));
    refresh();
    return { problem };
  };

const detail = (id: string) => `/orders/${encodeURIComponent(id)}`;

export const cancelOrder = async (_before: Outcome, form: FormData): Promise<Outcome> =>
  change(order.cancel, detail)(form);

export const confirmDelivery = async (_before: Outcome, form: FormData): Promise<Outcome> =>
  change(order.confirmDelivery, detail)(form);

/** Fills the cart with what was ordered before. */
export const reorder = async (_before: Outcome, form: FormData): Promise<Outcome> =>
  change(order.reorder, () => '/cart')(form);
