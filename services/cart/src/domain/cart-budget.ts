import { createHash } from 'node:crypto';

/** How many carts guests of one network may begin a minute, over all replicas. */
const newCartsPerMinute = 20;

/** The budget of new carts that a guest's request counts against; the network is hashed. */
export interface CartBudget {
  networkHash: string;
  perMinute: number;
}

/** Returns the budget of a network; `factor` multiplies the usual one. */
export const cartBudgetOf = (network: string, factor: number): CartBudget => ({
  networkHash: createHash('sha256').update(network).digest('base64url').slice(0, 22),
  perMinute: Math.ceil(newCartsPerMinute * factor),
});
