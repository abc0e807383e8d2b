import { unavailable } from '@eshop/contracts/problems/general';
import type { Tokens } from '@eshop/contracts/user';
import { z } from 'zod';
import { googleRefused, sessionOver } from '../../domain/problems.ts';
import { lifeOf } from '../../domain/tokens.ts';
import type { PoolClient } from '../cognito/pool.ts';

interface Options {
  /** Of Cognito's hosted pages, e.g. `https://shop.auth.eu-west-1.amazoncognito.com`. */
  url: string;
  client: PoolClient;
  /** The customer site's page to which the browser comes back; Cognito knows it as one of the client's callbacks. */
  returnUrl: string;
}

interface Begun {
  state: string;
  nonce: string;
  /** SHA-256 of the verifier, base64url. */
  challenge: string;
}

const Answer = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.int().optional(),
});

/**
 * Cognito's hosted pages: authorization code with PKCE
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html, …/token-endpoint.html).
 */
export const createHostedPages = ({ url, client, returnUrl }: Options) => {
  const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
  const ask = (path: string, form: Readonly<Record<string, string>>) =>
    post(`${url}${path}`, { authorization }, { client_id: client.id, ...form });
  const token = async (form: Readonly<Record<string, string>>, refuse: () => Error): Promise<Tokens> => {
    const response = await ask('/oauth2/token', form);
    if (response.status >= 500) throw unavailable('Google login does not answer for the moment.');
    if (!response.ok) throw refuse();
    const { access_token, id_token, refresh_token, expires_in } = Answer.parse(await response.json());
    const refreshToken = refresh_token ?? form.refresh_token;
    if (!refreshToken) throw new Error('the hosted pages answered without a refresh token');
    return {
      accessToken: access_token,
      idToken: id_token,
      refreshToken,
      expiresIn: expires_in ?? lifeOf(access_token),
    };
  };
  return {
    /** Where the browser goes. */
    loginUrl: ({ state, nonce, challenge }: Begun): string =>
      `${url}/oauth2/authorize?${new URLSearchParams({
        response_type: 'code',
        identity_provider: 'Google',
        client_id: client.id,
        redirect_uri: returnUrl,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })}`,
    /** Throws a 401 problem on a code that is not good for this verifier. */
    exchange: (code: string, verifier: string) =>
      token(
        { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: returnUrl },
        googleRefused,
      ),
    /** Throws a 401 problem on a token that is over. */
    refresh: (refreshToken: string) => token({ grant_type: 'refresh_token', refresh_token: refreshToken }, sessionOver),
    revoke: async (refreshToken: string) => {
      await ask('/oauth2/revoke', { token: refreshToken });
    },
  };
};

export type HostedPages = ReturnType<typeof createHostedPages>;

type Fields = Readonly<Record<string, string>>;

const post = (address: string, headers: Fields, form: Fields) =>
  fetch(address, { method: 'POST', headers, body: new URLSearchParams(form), signal: AbortSignal.timeout(5000) }).catch(
    (cause: unknown) => {
      throw Object.assign(unavailable('Google login does not answer for the moment.'), { cause });
    },
  );
