import { ProblemError } from '@eshop/contracts/problem-type';
import type { Sessions } from '../cognito/sessions.ts';
import type { HostedPages } from './hosted-pages.ts';

/**
 * Sessions of the client of password logins and of the client of the hosted pages: a refresh token that the first does not
 * know is the other's.
 */
export const withHostedPages = (sessions: Sessions, pages: HostedPages): Sessions => ({
  ...sessions,
  refresh: async (refreshToken) => {
    try {
      return await sessions.refresh(refreshToken);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return pages.refresh(refreshToken);
      throw error;
    }
  },
  revoke: async (refreshToken) => {
    const isKnown = await sessions.revoke(refreshToken);
    if (!isKnown) await pages.revoke(refreshToken);
    return isKnown;
  },
});
