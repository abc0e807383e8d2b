import type { Request } from 'express';

/**
 * Runs once a request's body can no longer come to its end, also when that was so before anybody asked: a client that
 * hung up while something else was waited for has told so already.
 */
export const whenCutOff = (req: Request, tell: () => void): void => {
  if (req.destroyed) tell();
  else req.on('close', () => req.readableEnded || tell());
};
