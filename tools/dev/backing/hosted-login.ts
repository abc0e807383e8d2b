import { fileURLToPath } from 'node:url';
import { listens, until } from '../supervisor/until.ts';
import type { PoolClient } from './cognito-api.ts';
import type { BackingContext } from './context.ts';

const server = fileURLToPath(new URL('./hosted-login-server.mjs', import.meta.url));

/** The customer site's page to which Google login comes back. */
export const googleReturnPath = '/login/google';

/**
 * Brings up what stands in for Cognito's hosted pages and Google: a real OpenID provider, which believes whoever comes.
 * cognito-local has no pages. Returns its address, which is its issuer, too.
 */
export const startHostedLogin = async (
  { ports, run, lastLines }: BackingContext,
  client: PoolClient,
): Promise<string> => {
  const port = ports.hostedLogin;
  run({
    name: 'hosted-login',
    command: process.execPath,
    args: [server, String(port), client.id, googleReturnPath],
    env: { HOSTED_LOGIN_CLIENT_SECRET: client.secret },
  });
  await until(() => listens(port), {
    what: 'the stand-in of Google login is',
    timeoutMs: 30_000,
    detail: () => lastLines('hosted-login'),
  });
  return `http://127.0.0.1:${port}`;
};
