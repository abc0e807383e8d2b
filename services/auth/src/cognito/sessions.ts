import {
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Tokens } from '@eshop/contracts/user';
import { notConfirmed, sessionOver, stepNeeded, wrongLogin } from '../domain/problems.ts';
import { lifeOf } from '../domain/tokens.ts';
import type { Pool } from './accounts.ts';
import { type Refusals, refusing } from './refusals.ts';

/** Tokens of a Cognito user pool. Throws a 429 problem when Cognito says that it is too much. */
export interface Sessions {
  /** Throws a 401 problem on a wrong login, 403 on one that is not confirmed or needs another step. */
  open(username: string, password: string): Promise<Tokens>;
  /** Throws a 401 problem on a token that is over or was never one. */
  refresh(refreshToken: string): Promise<Tokens>;
  /** Ends the session of a refresh token; one that is over stays so. */
  revoke(refreshToken: string): Promise<void>;
}

export const createSessions = (cognito: CognitoIdentityProviderClient, { clientId: ClientId }: Pool): Sessions => ({
  open: async (USERNAME, PASSWORD) => {
    const AuthParameters = { USERNAME, PASSWORD };
    const command = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
    const answer = await refusing(cognito.send(command), wrongLogins);
    if (!answer?.AuthenticationResult) throw stepNeeded(`Cognito asks for ${answer?.ChallengeName ?? 'more'}.`);
    return toTokens(answer.AuthenticationResult);
  },
  refresh: async (refreshToken) => {
    const AuthParameters = { REFRESH_TOKEN: refreshToken };
    const command = new InitiateAuthCommand({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
    const answer = await refusing(cognito.send(command), unknownTokens(sessionOver));
    // Without rotation Cognito answers no new refresh token: the old one stays good.
    return toTokens({ RefreshToken: refreshToken, ...defined(answer?.AuthenticationResult ?? {}) });
  },
  revoke: async (Token) => {
    await refusing(cognito.send(new RevokeTokenCommand({ ClientId, Token })), {
      ...unknownTokens('ignore'),
      UnsupportedTokenTypeException: 'ignore',
    });
  },
});

/** cognito-local says InvalidPasswordException where Cognito says NotAuthorizedException. */
const wrongLogins: Refusals = {
  NotAuthorizedException: wrongLogin,
  InvalidPasswordException: wrongLogin,
  UserNotFoundException: wrongLogin,
  UserNotConfirmedException: () => notConfirmed('Confirm the sign-up with the code that was sent.'),
  PasswordResetRequiredException: () => stepNeeded('The password must be reset.'),
};

const unknownTokens = (refusal: Refusals[string]): Refusals => ({
  NotAuthorizedException: refusal,
  UserNotFoundException: refusal,
  InvalidParameterException: refusal,
  UnauthorizedException: refusal,
});

const defined = (result: AuthenticationResultType): AuthenticationResultType =>
  Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));

const toTokens = ({ AccessToken, IdToken, RefreshToken, ExpiresIn }: AuthenticationResultType): Tokens => {
  if (!AccessToken || !IdToken || !RefreshToken) throw new Error('Cognito answered without a token');
  // cognito-local does not say how long the token lives.
  const expiresIn = ExpiresIn ?? lifeOf(AccessToken);
  return { accessToken: AccessToken, idToken: IdToken, refreshToken: RefreshToken, expiresIn };
};
