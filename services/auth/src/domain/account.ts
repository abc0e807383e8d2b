import { Username } from '@eshop/contracts/user';

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
}

/** Usernames are one whatever their case, so that no two look alike. */
export const canonicalUsername = (username: string): string => username.toLowerCase();

/** Whether somebody logs in by e-mail address; a username holds no `@`. */
export const isEmail = (login: string): boolean => login.includes('@');

/** Whether an account can have this username, in any case. */
export const isUsername = (login: string): boolean => Username.safeParse(login).success;

/** Whether a username is one that Cognito gives to those who come by Google, e.g. `google_1089…`; nobody registers one. */
export const isFederated = (username: string): boolean => username.toLowerCase().startsWith('google_');
