import { eventually } from '../../e2e/support/eventually.ts';
import { newGoods } from '../../e2e/support/goods.ts';
import { call, expectStatus } from '../../e2e/support/http.ts';
import { changeStatus, tryDecide } from '../../e2e/support/orders.ts';
import { tokenOf } from '../../e2e/support/people.ts';
import { eshop } from '../../e2e/support/platform.ts';

/** Vehicles that nobody else buys, which the shop shows. */
export const newVehicle = async (pieces = 5, name?: string): Promise<string> => {
  const { product } = await newGoods(pieces, undefined, name);
  await eventually(async () => {
    const page = await fetch(`${eshop.urls.customer}/vehicles/${product.id}`);
    if (!(await page.text()).includes('Add to cart')) throw new Error('the shop does not offer it yet');
  });
  return product.id;
};

/** An admin decides on the payment of an order. */
export const decide = async (
  orderId: string,
  decision: 'approve' | 'request-proof' | 'reject' = 'approve',
): Promise<void> => {
  const token = await tokenOf('admin');
  const { items } = await expectStatus(
    200,
    call<{ items: { id: string }[] }>('payment', `GET /v1/payments?q=${orderId}`, { token }),
  );
  await expectStatus(200, tryDecide(items[0]?.id ?? '', decision));
};

/** An admin sends an order on its way. */
export const ship = async (orderId: string): Promise<void> => {
  await expectStatus(200, changeStatus(orderId, { status: 'SHIPPED', note: 'By truck' }));
};
