import { canonicalUsername } from '../domain/account.ts';
import { isEmailTaken } from '../domain/problems.ts';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { SettleAccount } from './settle-account.ts';

/**
 * Confirms an account by the code of its sign-up. Throws a 400 problem, the same for a wrong code and an unknown username, and
 * a 409 problem when another account has its e-mail address, which is revealed only with the right code; the sign-up is then
 * removed. Nothing is done for an account before the code was right, since anyone may name it; a process that dies after
 * that leaves one that the first read of its profile settles.
 */
export type ConfirmAccount = (username: string, code: string) => Promise<void>;

export const createConfirmAccount =
  ({
    accounts,
    settle,
  }: {
    accounts: Pick<Accounts, 'confirm' | 'find' | 'remove'>;
    settle: SettleAccount;
  }): ConfirmAccount =>
  async (name, code) => {
    const username = canonicalUsername(name);
    await accounts.confirm(username, code);
    const account = await accounts.find(username);
    if (!account) return;
    try {
      await settle(account);
    } catch (error) {
      if (isEmailTaken(error)) await accounts.remove(username);
      throw error;
    }
  };
