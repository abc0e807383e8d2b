import { Problem } from '@eshop/contracts/problem';
import { isProblem } from '@eshop/contracts/problem-type';
import { notSent, stockShort } from '@eshop/contracts/problems/stock';
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
    const problem = Problem.safeParse(error.problem).data;
    if (isProblem(problem, stockShort, notSent) && typeof problem?.available === 'number')
      throw stockShort(undefined, { errors: [tooMany(Math.abs(quantity), problem.available)] });
    throw error;
  }
};
