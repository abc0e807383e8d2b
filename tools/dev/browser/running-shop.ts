import type { Payment } from '@eshop/contracts/payment';
import type { ProductPage } from '@eshop/contracts/product';
import type { Tokens } from '@eshop/contracts/user';
import { type AppId, apps, portsOf } from '@eshop/topology';

export interface RunningShop {
  urls: Record<AppId, string>;
}

/** The shop that runs on this machine; `ESHOP_PORT_OFFSET` says which. */
export const runningShop = (): RunningShop => {
  const offset = Number(process.env.ESHOP_PORT_OFFSET || 0);
  const urls = Object.fromEntries(apps.map((app) => [app.id, `http://127.0.0.1:${portsOf(app, offset).app}`]));
  return { urls: urls as RunningShop['urls'] };
};

/** The ids of vehicles that can be had and have images. Throws when the shop has not so many among its cheapest hundred. */
export const picturedVehicles = async ({ urls }: RunningShop, count: number): Promise<string[]> => {
  const path = '/v1/products?inStock=true&sort=price-asc&limit=100';
  const { items } = await bodyOf<ProductPage>(fetch(`${urls.product}${path}`));
  const picturedIds = items.filter(({ images }) => images.length > 0).map(({ id }) => id);
  if (picturedIds.length < count) throw new Error('This shop has too few vehicles with pictures; its demo data has.');
  return picturedIds.slice(0, count);
};

/** What the demo admin does, by the API. Each throws when it is refused. */
export const adminOf = async ({ urls }: RunningShop) => {
  const body = JSON.stringify({
    login: 'admin@eshop.test',
    password: process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1',
  });
  const json = { 'content-type': 'application/json' };
  const { accessToken } = await bodyOf<Tokens>(
    fetch(`${urls.auth}/v1/auth/login`, { method: 'POST', headers: json, body }),
  );
  const headers = { ...json, authorization: `Bearer ${accessToken}` };
  return {
    /** Approves the payment of an order, whose proof has been sent. */
    approve: async (orderId: string): Promise<void> => {
      const { items } = await bodyOf<{ items: Payment[] }>(
        fetch(`${urls.payment}/v1/payments?q=${orderId}`, { headers }),
      );
      const [payment] = items;
      const matching = { ...headers, 'if-match': `"${payment?.version}"` };
      await bodyOf(fetch(`${urls.payment}/v1/payments/${payment?.id}/approve`, { method: 'POST', headers: matching }));
    },
  };
};

const bodyOf = async <Body>(request: Promise<Response>): Promise<Body> => {
  const answer = await request;
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json() as Promise<Body>;
};
