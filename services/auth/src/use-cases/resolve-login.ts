import { canonicalUsername, isEmail, isFederated, isUsername } from '../domain/account.ts';
import type { EmailClaims } from '../store/email-claims.ts';

/** No account can have this username, but Cognito takes as long to refuse it as one that exists. */
export const nobody = '-';

/** A login as it was typed, and the account behind it. */
interface ResolvedLogin {
  /** What was typed, in lower case. */
  login: string;
  /** `nobody` for a login that no account has, and for one that comes by Google and has no password. */
  username: string;
  /** As what attempts are counted: the username, or what was typed where no account has the login. */
  account: string;
}

/** Finds the account of a login by username or e-mail address. */
export type ResolveLogin = (login: string) => Promise<ResolvedLogin>;

export const createResolveLogin = ({ claims }: { claims: Pick<EmailClaims, 'get'> }): ResolveLogin => {
  const findUsername = async (login: string): Promise<string> => {
    if (isEmail(login)) return (await claims.get(login.toLowerCase()))?.username ?? nobody;
    return isUsername(login) && !isFederated(login) ? canonicalUsername(login) : nobody;
  };
  return async (typed) => {
    const [login, username] = [typed.toLowerCase(), await findUsername(typed)];
    return { login, username, account: username === nobody ? login : username };
  };
};
