import { canonicalUsername, isEmail, isFederated, isUsername } from '../domain/account.ts';
import type { EmailClaims } from '../store/email-claims.ts';

/** No account can have this username, but Cognito takes as long to say so as for one that exists. */
export const nobody = '-';

/**
 * The username of who logs in by username or e-mail address. For a login that nobody has, and for one that comes by Google
 * and has no password, it is a username that nobody has.
 */
export type UsernameOf = (login: string) => Promise<string>;

export const createUsernameOf =
  (claims: Pick<EmailClaims, 'get'>): UsernameOf =>
  async (login) => {
    if (isEmail(login)) return (await claims.get(login.toLowerCase()))?.username ?? nobody;
    return isUsername(login) && !isFederated(login) ? canonicalUsername(login) : nobody;
  };
