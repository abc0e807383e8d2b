import {
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandOutput,
  AdminRespondToAuthChallengeCommand,
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { notConfirmed, passwordChangeRequired, stepNeeded } from '@eshop/contracts/problems/auth';
import type { Tokens } from '@eshop/contracts/user';
import { sessionOver, weakPassword, wrongLogin } from '../../domain/problems.ts';
import { lifeOf } from '../../domain/tokens.ts';
import { type Pool, secretHash } from './pool.ts';
import { type Refusals, refusing } from './refusals.ts';

/** Tokens of a Cognito user pool. Throws a 429 problem when Cognito says that it is too much. */
export interface Sessions {
  /** Throws a 401 problem on a wrong login, 403 on one that is not confirmed or needs another step. */
  open(username: string, password: string): Promise<Tokens>;
  /** Returns the challenge of an account that has no password of its own yet. Throws as `open` does, 400 on a weak password. */
  openWithNewPassword(username: string, session: string, password: string): Promise<Tokens>;
  /** Throws a 401 problem on a token that is over or was never one. */
  refresh(refreshToken: string): Promise<Tokens>;
  /** Ends the session of a refresh token; one that is over stays so. Returns whether the client knows it. */
  revoke(refreshToken: string): Promise<boolean>;
  /** Ends every session of an account. */
  revokeAll(username: string): Promise<void>;
}

interface Options {
  /** cognito-local knows neither tokens that rotate nor sign-outs from everywhere. */
  emulated: boolean;
}

export const createSessions = (
  cognito: CognitoIdentityProviderClient,
  { client, poolId: UserPoolId }: Pool,
  { emulated }: Options,
): Sessions => {
  const ofClient = { UserPoolId, ClientId: client.id };
  const withSecret = { ClientId: client.id, ClientSecret: client.secret };
  return {
    // The server's own flow, signed with its credentials: the pool takes no password from anybody else.
    open: async (USERNAME, PASSWORD) => {
      const AuthParameters = { USERNAME, PASSWORD, SECRET_HASH: secretHash(client, USERNAME) };
      const command = new AdminInitiateAuthCommand({
        ...ofClient,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters,
      });
      const reply = await refusing(cognito.send(command), wrongLogins);
      return openedTokens(reply);
    },
    openWithNewPassword: async (USERNAME, Session, NEW_PASSWORD) => {
      const ChallengeResponses = { USERNAME, NEW_PASSWORD, SECRET_HASH: secretHash(client, USERNAME) };
      const command = new AdminRespondToAuthChallengeCommand({
        ...ofClient,
        ChallengeName,
        Session,
        ChallengeResponses,
      });
      const reply = await refusing(cognito.send(command), {
        ...wrongLogins,
        CodeMismatchException: wrongLogin,
        ExpiredCodeException: wrongLogin,
        InvalidParameterException: wrongLogin,
        InvalidPasswordException: weakPassword,
      });
      return openedTokens(reply);
    },
    refresh: async (refreshToken) => {
      // The call that rotating needs; an app client that rotates refuses the older one.
      const call = emulated
        ? cognito.send(
            new AdminInitiateAuthCommand({
              ...ofClient,
              AuthFlow: 'REFRESH_TOKEN_AUTH',
              AuthParameters: { REFRESH_TOKEN: refreshToken },
            }),
          )
        : cognito.send(new GetTokensFromRefreshTokenCommand({ ...withSecret, RefreshToken: refreshToken }));
      const reply = await refusing(call, { ...unknownTokens(sessionOver), RefreshTokenReuseException: sessionOver });
      // Without rotation Cognito returns no new refresh token: the old one stays good.
      return toTokens({ RefreshToken: refreshToken, ...definedFields(reply?.AuthenticationResult ?? {}) });
    },
    revoke: async (Token) => {
      const reply = await refusing(cognito.send(new RevokeTokenCommand({ ...withSecret, Token })), {
        ...unknownTokens('ignore'),
        UnsupportedTokenTypeException: 'ignore',
      });
      return reply !== undefined;
    },
    revokeAll: createRevokeAll(cognito, UserPoolId, { emulated }),
  };
};

/** Ends every session of an account at Cognito. */
export const createRevokeAll =
  (cognito: CognitoIdentityProviderClient, UserPoolId: string, { emulated }: Options): Sessions['revokeAll'] =>
  async (Username) => {
    if (emulated) return;
    const command = new AdminUserGlobalSignOutCommand({ UserPoolId, Username });
    await refusing(cognito.send(command), { UserNotFoundException: 'ignore' });
  };

const ChallengeName = 'NEW_PASSWORD_REQUIRED';

type Reply = Pick<AdminInitiateAuthCommandOutput, 'AuthenticationResult' | 'ChallengeName' | 'Session'>;

const openedTokens = (reply: Reply | undefined): Tokens => {
  if (reply?.AuthenticationResult) return toTokens(reply.AuthenticationResult);
  if (reply?.ChallengeName === ChallengeName) {
    throw passwordChangeRequired('Choose a password of your own.', { session: reply.Session });
  }
  throw stepNeeded(`Cognito asks for ${reply?.ChallengeName ?? 'more'}.`);
};

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

const definedFields = (result: AuthenticationResultType): AuthenticationResultType =>
  Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));

const toTokens = ({ AccessToken, IdToken, RefreshToken, ExpiresIn }: AuthenticationResultType): Tokens => {
  if (!AccessToken || !IdToken || !RefreshToken) throw new Error('Cognito answered without a token');
  // cognito-local does not say how long the token lives.
  const expiresIn = ExpiresIn ?? lifeOf(AccessToken);
  return { accessToken: AccessToken, idToken: IdToken, refreshToken: RefreshToken, expiresIn };
};
