import type { ClientAddress } from '@eshop/service-kit/http/client-address';
import { networkOf } from '@eshop/service-kit/http/network';
import type { Request } from 'express';
import { type CartBudget, cartBudgetOf } from '../domain/cart-budget.ts';

/** Returns the budget that a guest's request counts against; undefined when its address is unknown. */
export type BudgetOf = (req: Request) => CartBudget | undefined;

/** Creates the budgets; `factor` multiplies them, and 0 removes them. */
export const createBudgetOf =
  ({ clientAddress, factor }: { clientAddress: ClientAddress; factor: number }): BudgetOf =>
  (req) => {
    const address = clientAddress(req);
    return address && factor !== 0 ? cartBudgetOf(networkOf(address), factor) : undefined;
  };
