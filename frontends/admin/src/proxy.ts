export { protect as proxy } from '@eshop/ui/server/protect';

/**
 * Everything but Next's own immutable files, what only machines ask for, proofs, and uploads, which the proxy would hold in
 * memory: their routes check for themselves.
 */
export const config = { matcher: ['/((?!_next/static|icon.svg|livez|readyz|media/|proofs/|uploads/).*)'] };
