import { createHmac } from 'node:crypto';
import type { Settings } from '../../settings.ts';

/** An app client of the user pool. Its secret never leaves the server, so nobody else uses the pool through it. */
export interface PoolClient {
  id: string;
  secret: string;
}

/**
 * The user pool and its app clients. People log in through `client`, which may write no attribute; `signUpClient` may
 * write those of a sign-up and gives no tokens.
 */
export interface Pool {
  poolId: string;
  client: PoolClient;
  signUpClient: PoolClient;
}

export const poolOf = (settings: Settings): Pool => ({
  poolId: settings.COGNITO_USER_POOL_ID,
  client: { id: settings.COGNITO_CLIENT_ID, secret: settings.COGNITO_CLIENT_SECRET },
  signUpClient: { id: settings.COGNITO_SIGN_UP_CLIENT_ID, secret: settings.COGNITO_SIGN_UP_CLIENT_SECRET },
});

/**
 * Proves that a call for a user comes from who holds the client's secret
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash).
 */
export const secretHash = ({ id, secret }: PoolClient, username: string): string =>
  createHmac('sha256', secret).update(`${username}${id}`).digest('base64');

/** The fields of a call in the name of a client, for a user. */
export const calledBy = (client: PoolClient, Username: string) => ({
  ClientId: client.id,
  Username,
  SecretHash: secretHash(client, Username),
});
