export { protect as proxy } from '@eshop/ui/server/protect';

/** Everything but Next's own immutable files, and what only machines ask for. */
export const config = { matcher: ['/((?!_next/static|icon.svg|livez|readyz|media/|proofs/).*)'] };
