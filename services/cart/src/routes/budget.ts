import { createHash } from 'node:crypto';
import type { ClientAddress } from '@eshop/service-kit/http/client-address';
import { networkOf } from '@eshop/service-kit/http/network';
import type { Request } from 'express';
import type { CartBudget } from '../store/carts.ts';

/** How many carts guests of one network may begin a minute, over all replicas. */
const newCartsPerMinute = 20;

/** The budget of new carts that a guest's request counts against; undefined when nobody can say where it comes from. */
export type BudgetOf = (req: Request) => CartBudget | undefined;

/** Creates the budgets; `factor` multiplies them, and 0 removes them. */
export const createBudgetOf =
  ({ clientAddress, factor }: { clientAddress: ClientAddress; factor: number }): BudgetOf =>
  (req) => {
    const address = clientAddress(req);
    if (!address || factor === 0) return undefined;
    const networkHash = createHash('sha256').update(networkOf(address)).digest('base64url').slice(0, 22);
    return { networkHash, perMinute: Math.ceil(newCartsPerMinute * factor) };
  };
