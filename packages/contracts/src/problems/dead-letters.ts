import { problem } from '../problem-type.ts';

export const redriveFailed = problem('redrive-failed', 409, 'Redrive failed', {
  meaning: 'The event failed again, or the service no longer consumes its topic; `reason` says why.',
  action: 'Fix the cause and redrive it again, or discard it.',
});
