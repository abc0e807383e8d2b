import { type PlacingDeps, rollBack } from './step.ts';
import { placingSteps } from './steps.ts';

/** Rolls back an order whose placing failed or died half-way. May be repeated, by any replica. */
export type RollBackOrder = (orderId: string) => Promise<void>;

/** Creates the rollback of abandoned orders. */
export const createRollBackOrder =
  (deps: PlacingDeps): RollBackOrder =>
  async (orderId) => {
    await rollBack(placingSteps, orderId, deps);
    deps.log.warn({ orderId }, 'rolled back an order whose placing was abandoned');
  };
