import { createHash, timingSafeEqual } from 'node:crypto';
import type { Problem } from '@eshop/contracts/problem';
import { outdatedPage } from '@eshop/contracts/problems/sites';
import { withSiteText } from '../problem-texts.ts';
import { browserId } from './current-session.ts';

/** The name of the field, and of the header, in which a token comes. */
export const csrfField = 'csrf';
export const csrfHeader = 'x-csrf-token';

/**
 * The token of this browser's forms: derived from the secret in its cookie, so that nobody else can know it and nothing
 * is kept. A browser without a cookie has nothing to act with, and no token.
 */
export const csrfToken = async (): Promise<string> => {
  const id = await browserId();
  return id === undefined ? '' : createHash('sha256').update(`csrf:${id}`).digest('base64url');
};

/** Why a form is not taken, or undefined when its token is this browser's. */
export const csrfProblem = async (given: unknown): Promise<Problem | undefined> => {
  const token = Buffer.from(await csrfToken());
  const presentedToken = Buffer.from(typeof given === 'string' ? given : '');
  if (token.length === 0 || (token.length === presentedToken.length && timingSafeEqual(token, presentedToken)))
    return undefined;
  return withSiteText(outdatedPage().problem);
};
