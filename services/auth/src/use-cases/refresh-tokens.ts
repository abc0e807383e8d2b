import type { Tokens } from '@eshop/contracts/user';
import type { Sessions } from '../gateways/cognito/sessions.ts';

/** Returns new tokens for a refresh token. Throws a 401 problem on one that is not valid. */
export type RefreshTokens = (refreshToken: string) => Promise<Tokens>;

export const createRefreshTokens =
  ({ sessions }: { sessions: Pick<Sessions, 'refresh'> }): RefreshTokens =>
  (refreshToken) =>
    sessions.refresh(refreshToken);
