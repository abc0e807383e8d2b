import { conflict } from '@eshop/service-kit/http/problem';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { tooMany } from './pieces.ts';

/** Waits for a change of stock, and says a refusal as people do. */
export const inPlainWords = async <Value>(
  change: Promise<Value>,
  { quantity }: { quantity: number },
): Promise<Value> => {
  try {
    return await change;
  } catch (error) {
    if (!(error instanceof InvocationError)) throw error;
    const { available } = (error.problem ?? {}) as { available?: unknown };
    if (error.status === 409 && typeof available === 'number')
      throw conflict('Fewer are free.', { errors: [tooMany(Math.abs(quantity), available)] });
    if (error.status === 422)
      throw conflict('It came through the first time already. Close this window and look at the movements.');
    throw error;
  }
};
