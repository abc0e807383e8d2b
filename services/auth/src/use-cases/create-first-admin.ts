import type { Role } from '@eshop/contracts/policy';
import type { Account } from '../domain/account.ts';
import type { FindAccount } from '../gateways/cognito/find-account.ts';
import type { Invitations } from '../gateways/cognito/invitations.ts';
import type { SettleAccount } from './settle-account.ts';

interface Deps {
  find: FindAccount;
  invitations: Invitations;
  settle: SettleAccount;
  roles: { isHeld(role: Role): Promise<boolean>; grant(username: string, role: Role): Promise<void> };
}

interface FirstAdmin extends Pick<Account, 'username' | 'email'> {
  /** Instead of an invitation. */
  password?: string | undefined;
}

/**
 * Creates a shop's first admin, unless there is an admin; returns what was done. The role comes last: a process that dies
 * before leaves no admin, and the next run goes through all of it again. Throws when the username belongs to somebody else.
 */
export const createCreateFirstAdmin =
  ({ find, invitations, settle, roles }: Deps) =>
  async ({ username, email, password }: FirstAdmin): Promise<'made' | 'there is one'> => {
    if (await roles.isHeld('admin')) return 'there is one';
    if (!(await find(username))) {
      await invitations.invite({ username, email, name: username }, password !== undefined);
    }
    const account = await find(username);
    if (!account || !isOwned(account, email)) throw new Error(ownedByOther(username, email));
    if (password !== undefined) await invitations.setPassword(username, password);
    await settle(account);
    await roles.grant(username, 'admin');
    return 'made';
  };

/** Anybody may have registered this name; only an account with this verified address is meant. */
const isOwned = (account: Account, email: string) => account.verified && account.email === email;

const ownedByOther = (username: string, email: string) =>
  `the account ${username} is there, but ${email} is not its verified address: remove it in Cognito, or choose another username`;
