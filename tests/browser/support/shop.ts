import { eventually } from '../../e2e/support/eventually.ts';
import { newGoods } from '../../e2e/support/goods.ts';
import { call, expectStatus } from '../../e2e/support/http.ts';
import { changeStatus, tryDecide } from '../../e2e/support/orders.ts';
import { tokenOf } from '../../e2e/support/people.ts';
import { eshop } from '../../e2e/support/platform.ts';

/** Creates a vehicle that nobody else buys, which every replica of the catalogue and of the shop offers. */
export const newVehicle = async (pieces = 5, name?: string): Promise<string> => {
  const { product } = await newGoods(pieces, undefined, name);
  await untilOffered(eshop.replicas.product, `/v1/products/${product.id}`, /"quantity":[1-9]/);
  await untilOffered(eshop.replicas.customer, `/vehicles/${product.id}`, /Add to cart/);
  return product.id;
};

const untilOffered = async (replicas: readonly string[], path: string, offer: RegExp): Promise<void> => {
  for (const url of replicas)
    await eventually(async () => {
      const response = await fetch(`${url}${path}`);
      if (!offer.test(await response.text())) throw new Error(`${url} does not offer it yet`);
    });
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
