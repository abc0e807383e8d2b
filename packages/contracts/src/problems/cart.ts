import { problem } from '../problem-type.ts';

export const cartFull = problem('cart-full', 409, 'Cart full', {
  meaning: 'The cart has as many different products as allowed.',
  action: 'Remove a product first.',
});
