import { problem } from '../problem-type.ts';

export const tooManyExports = problem('busy', 503, 'Too many exports', {
  meaning: 'As many exports as allowed run at the moment.',
  action: 'Wait as long as `Retry-After` says, then repeat the request.',
});
