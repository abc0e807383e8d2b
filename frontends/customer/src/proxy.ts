export { protect as proxy } from '@eshop/ui/server/protect';

/**
 * Everything but Next's own immutable files, what only machines ask for, and proofs, which the proxy would hold in memory:
 * their route checks for itself. An address with an escape comes here all the same, for Next cannot take every one.
 */
export const config = {
  matcher: [
    '/((?!_next/static/|icon\\.svg$|livez$|readyz$|media/products/[^/%]+/[^/%]+$|scripts/[^/%]+$|orders/[^/%]+/proof$).*)',
  ],
};
