import { type Calls, type Shop, someOf } from '../call.ts';

const words = ['falcon', 'naked', 'suv', 'electric', 'touring', 'cruiser', 'van', 'sport'];

export const catalogueCalls = ({ send, productIds }: Shop): Calls => {
  const search = (q: string) => send('product', `GET /v1/products?q=${encodeURIComponent(q)}&inStock=true`);
  return {
    'list by category': { app: 'product', ask: () => send('product', 'GET /v1/products?category=cars&limit=20') },
    'product detail': { app: 'product', ask: () => send('product', `GET /v1/products/${someOf(productIds)}`) },
    'search with facets': { app: 'product', ask: () => search(someOf(words)) },
    'a search never asked before': {
      app: 'product',
      ask: () => search(`${someOf(words)} ${Math.floor(Math.random() * 1e6)}`),
    },
  };
};
