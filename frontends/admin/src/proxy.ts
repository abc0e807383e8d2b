export { protect as proxy } from '@eshop/ui/server/protect';

/**
 * Everything but Next's own immutable files, what only machines ask for, proofs, and uploads, which the proxy would hold in
 * memory: their routes check for themselves. An address with an escape comes here all the same, for Next cannot take every one.
 */
export const config = {
  matcher: [
    '/((?!_next/static/|icon\\.svg$|livez$|readyz$|media/products/[^/%]+/[^/%]+$|proofs/[^/%]+$|uploads/(?:products/import|stock-takes|products/[^/%]+/pictures)$).*)',
  ],
};
