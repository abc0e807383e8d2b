import type { ProblemType } from './problem-type.ts';
import * as auth from './problems/auth.ts';
import * as cart from './problems/cart.ts';
import * as deadLetters from './problems/dead-letters.ts';
import * as general from './problems/general.ts';
import * as orders from './problems/orders.ts';
import * as payments from './problems/payments.ts';
import * as products from './problems/products.ts';
import * as sales from './problems/sales.ts';
import * as sites from './problems/sites.ts';
import * as stock from './problems/stock.ts';
import * as uploads from './problems/uploads.ts';

const { proofRefusals, ...payment } = payments;

const declarations = {
  ...general,
  ...uploads,
  ...auth,
  ...cart,
  ...orders,
  ...payment,
  ...proofRefusals,
  ...products,
  ...sales,
  ...stock,
  ...deadLetters,
  ...sites,
} as const;

/** The name of a declared kind of problem. */
export type ProblemName = (typeof declarations)[keyof typeof declarations]['name'];

/** Every declared kind of problem, by name in alphabetical order. */
export const allProblems: readonly ProblemType<ProblemName>[] = Object.values(declarations).sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
