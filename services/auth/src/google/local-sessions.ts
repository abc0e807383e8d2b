import { ProblemError } from '@eshop/service-kit/http/problem';
import type { Sessions } from '../cognito/sessions.ts';
import type { HostedPages } from './hosted-pages.ts';

/**
 * Sessions where Cognito's hosted pages are stood in for by another server: a refresh token that cognito-local does not
 * know is that server's. Cognito itself knows those of its hosted pages.
 */
export const withLocalPages = (sessions: Sessions, pages: HostedPages): Sessions => ({
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
    await Promise.all([sessions.revoke(refreshToken), pages.revoke(refreshToken)]);
  },
});
