import { createHash, randomBytes } from 'node:crypto';
import { googleEmailNotVerified, passwordLoginExists } from '@eshop/contracts/problems/auth';
import type { GoogleExchange, Tokens } from '@eshop/contracts/user';
import { z } from 'zod';
import type { Settle } from '../accounts/settle.ts';
import { googleOff, googleRefused, googleStateUnknown, isEmailTaken } from '../domain/problems.ts';
import type { HostedPages } from './hosted-pages.ts';
import type { PendingLogins } from './pending-logins.ts';

interface Deps {
  pages: HostedPages | undefined;
  pending: PendingLogins;
  verifyIdToken: (token: string) => Promise<unknown>;
  settle: Settle;
}

/** Cognito says `email_verified` as text where it maps it from Google. */
const Identity = z.object({
  sub: z.string(),
  nonce: z.string(),
  email: z.email().transform((email) => email.toLowerCase()),
  email_verified: z.union([z.boolean(), z.stringbool()]),
  name: z.string().optional(),
  'cognito:username': z.string(),
});

/**
 * Google login, on the server's side: what proves that a code was asked for here (verifier, nonce) never leaves it; the
 * site binds `state` to its browser. Throws 404 where Google login is not set up.
 */
export const createGoogleLogin = ({ pages, pending, verifyIdToken, settle }: Deps) => ({
  start: async (): Promise<{ url: string; state: string }> => {
    if (!pages) throw googleOff();
    const [state, nonce, verifier] = [secret(), secret(), secret()];
    await pending.keep(digest(state), { verifier, nonce });
    return { url: pages.loginUrl({ state, nonce, challenge: digest(verifier) }), state };
  },
  /**
   * Tokens for the code that the browser brought back. An account of its own, customer, is made at the first time. Throws
   * a 409 problem when its address is that of another account: nobody gets into one by way of Google who did not make it so.
   */
  exchange: async ({ code, state }: GoogleExchange): Promise<Tokens> => {
    if (!pages) throw googleOff();
    const login = await pending.take(digest(state));
    if (!login) throw googleStateUnknown();
    const tokens = await pages.exchange(code, login.verifier);
    const identity = Identity.parse(await verifyIdToken(tokens.idToken));
    if (identity.nonce !== login.nonce) throw googleRefused();
    try {
      await settleFederated(identity, settle);
    } catch (error) {
      await pages.revoke(tokens.refreshToken);
      throw error;
    }
    return tokens;
  },
});

export type GoogleLogin = ReturnType<typeof createGoogleLogin>;

const settleFederated = async (identity: z.infer<typeof Identity>, settle: Settle) => {
  if (!identity.email_verified) throw googleEmailNotVerified('Google has not verified this e-mail address.');
  const { sub: userId, email, 'cognito:username': username } = identity;
  const name = identity.name ?? email;
  try {
    await settle({ userId, username, email, name, confirmed: true, verified: true, federated: true });
  } catch (error) {
    throw isEmailTaken(error)
      ? passwordLoginExists('This e-mail address has a login with a password here: log in with that.')
      : error;
  }
};

const secret = () => randomBytes(32).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
