import { redirect } from 'next/navigation';
import { attempt } from './attempt.ts';
import { requestLog } from './log.ts';

/**
 * Waits for who is logged in. When that cannot be found out at the moment, leads to the page that says so and offers to
 * come back to `path`: a thrown error would be a 500 and a page about a fault of ours.
 */
export const orTryAgain = async <Value>(found: Promise<Value>, path: string): Promise<Value> => {
  const { value, problem } = await attempt(found);
  if (problem) {
    (await requestLog()).warn({ path: path.split('?')[0], problem }, 'the session is unavailable');
    redirect(`/try-again?next=${encodeURIComponent(path)}`);
  }
  return value as Value;
};
