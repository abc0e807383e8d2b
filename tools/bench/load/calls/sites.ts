import { type Calls, type Shop, someOf } from '../call.ts';

/** Pages of the customer site: through the site and two sidecars, as far as they are not cached. */
export const siteCalls = ({ send, productIds }: Shop): Calls => ({
  'page: catalog': { app: 'customer', ask: () => send('customer', 'GET /vehicles?category=cars') },
  'page: a vehicle': { app: 'customer', ask: () => send('customer', `GET /vehicles/${someOf(productIds)}`) },
});
