import { Register, Username } from '@eshop/contracts/user';

/** A login in Cognito. `userId` is its `sub`. */
export interface Account {
  userId: string;
  username: string;
  /** Empty where it has none. */
  email: string;
  name: string;
  /** Its sign-up is finished. */
  confirmed: boolean;
  /** Its e-mail address was shown to be its own. */
  verified: boolean;
  /** It comes from Google. */
  federated?: boolean;
}

/** Usernames are one whatever their case, so that no two look alike. */
export const canonicalUsername = (username: string): string => username.toLowerCase();

/** Whether somebody logs in by e-mail address; a username holds no `@`. */
export const isEmail = (login: string): boolean => login.includes('@');

/** Whether an account can have this username, in any case. */
export const isUsername = (login: string): boolean => Username.safeParse(login).data === login;

/** Whether a username is one that Cognito gives to those who come by Google, e.g. `google_1089…`; nobody registers one. */
export const isFederated = (username: string): boolean => username.toLowerCase().startsWith('google_');

/** Whether the shop accepts the username of an account: one that could be registered, or Google's own. */
export const hasAcceptedUsername = ({
  username,
  federated = false,
}: Pick<Account, 'username' | 'federated'>): boolean =>
  isFederated(username) ? federated : isUsername(username) && username === canonicalUsername(username);

/**
 * A name that a profile may hold. The pool is an API of its own, and Google has no rules, so a name may be longer than ours
 * or hold characters that no name has: what does not fit is left out, and the username represents a name of which nothing is left.
 */
export const acceptedName = (name: string, username: string): string => {
  const Name = Register.shape.name;
  if (Name.safeParse(name).success) return Name.parse(name);
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const shortName = plain
    .slice(0, maxNameLength)
    .replace(/\p{Cs}$/u, '')
    .trim();
  return Name.safeParse(shortName).data ?? username;
};

const maxNameLength = 100;
