import type { Role } from '@eshop/contracts/policy';
import type { FindAccount } from '../cognito/find-account.ts';
import type { Invitations } from '../cognito/invitations.ts';
import type { Account } from '../domain/account.ts';
import type { Settle } from './settle.ts';

interface Deps {
  find: FindAccount;
  invitations: Invitations;
  settle: Settle;
  roles: { isHeld(role: Role): Promise<boolean>; grant(username: string, role: Role): Promise<void> };
}

interface Wanted extends Pick<Account, 'username' | 'email'> {
  /** Instead of an invitation. */
  password?: string | undefined;
}

/**
 * Makes a shop's first admin, unless there is an admin; answers what was done. The role comes last: a process that dies
 * before leaves no admin, and the next run goes through all of it again. Throws when the username is another person's.
 */
export const createFirstAdmin =
  ({ find, invitations, settle, roles }: Deps) =>
  async ({ username, email, password }: Wanted): Promise<'made' | 'there is one'> => {
    if (await roles.isHeld('admin')) return 'there is one';
    if (!(await find(username))) {
      await invitations.invite({ username, email, name: username }, password !== undefined);
    }
    const account = await find(username);
    if (!account || !isOwned(account, email)) throw new Error(strangers(username, email));
    if (password !== undefined) await invitations.setPassword(username, password);
    await settle(account);
    await roles.grant(username, 'admin');
    return 'made';
  };

/** Anybody may have registered under this name; only who has shown the address to be theirs is meant. */
const isOwned = (account: Account, email: string) => account.verified && account.email === email;

const strangers = (username: string, email: string) =>
  `the account ${username} is there, but ${email} is not its verified address: remove it in Cognito, or choose another username`;
