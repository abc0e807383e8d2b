import { createHash, randomBytes } from 'node:crypto';
import { googleEmailNotVerified, passwordLoginExists } from '@eshop/contracts/problems/auth';
import type { GoogleExchange, Tokens } from '@eshop/contracts/user';
import { z } from 'zod';
import { googleOff, googleRefused, googleStateUnknown, isEmailTaken } from '../domain/problems.ts';
import type { HostedPages } from '../gateways/google/hosted-pages.ts';
import type { PendingLogins } from '../store/pending-logins.ts';
import type { SettleAccount } from './settle-account.ts';

interface Deps {
  pages: HostedPages | undefined;
  pendingLogins: PendingLogins;
  verifyIdToken: (token: string) => Promise<unknown>;
  settle: SettleAccount;
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

/** Logs in with Google, in two steps. */
export interface GoogleLogin {
  /** Returns where to send the browser, and the state to bind it to. */
  start(): Promise<{ url: string; state: string }>;
  /**
   * Returns tokens for the code that the browser brought back. The first login creates an account of its own, a customer.
   * Throws a 409 problem when its address is that of another account: nobody logs in to one by Google that was created without it.
   */
  exchange(answer: GoogleExchange): Promise<Tokens>;
}

/**
 * Google login, on the server's side: what proves that a code was asked for here (verifier, nonce) never leaves it; the
 * site binds `state` to its browser. Throws 404 where Google login is not set up.
 */
export const createGoogleLogin = ({ pages, pendingLogins, verifyIdToken, settle }: Deps): GoogleLogin => ({
  start: async () => {
    if (!pages) throw googleOff();
    const [state, nonce, verifier] = [secret(), secret(), secret()];
    await pendingLogins.keep(digest(state), { verifier, nonce });
    return { url: pages.loginUrl({ state, nonce, challenge: digest(verifier) }), state };
  },
  exchange: async ({ code, state }) => {
    if (!pages) throw googleOff();
    const login = await pendingLogins.take(digest(state));
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

const settleFederated = async (identity: z.infer<typeof Identity>, settle: SettleAccount) => {
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
