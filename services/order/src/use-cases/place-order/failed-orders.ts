import { tooManyRequests } from '@eshop/contracts/problems/general';
import { createFailureBudget, type FailureBudget } from '@eshop/service-kit/limits/failure-budget';

const windowMinutes = 10;

/** Creates the budget of a customer's orders that are refused after they began. */
export const createFailedOrders = (max: number): FailureBudget =>
  createFailureBudget({
    max,
    windowMs: windowMinutes * 60_000,
    refusal: (retryAfter) =>
      tooManyRequests(`No more than ${max} refused orders in ${windowMinutes} minutes.`, { retryAfter }),
  });
