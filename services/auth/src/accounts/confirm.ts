import type { Accounts } from '../cognito/accounts.ts';
import { canonicalUsername } from '../domain/account.ts';
import { isEmailTaken } from '../domain/problems.ts';
import type { Settle } from './settle.ts';

/**
 * Confirms a sign-up by its code. Throws a 400 problem, the same for a wrong code and an unknown username, and a 409
 * problem when another account has its e-mail address, which only who has the code learns; the sign-up is then removed.
 * Nothing is done for an account before the code was right, since anyone may name it; a process that dies after that
 * leaves one that its first look at its profile settles.
 */
export const createConfirm =
  ({ accounts, settle }: { accounts: Pick<Accounts, 'confirm' | 'find' | 'remove'>; settle: Settle }) =>
  async (wanted: string, code: string): Promise<void> => {
    const username = canonicalUsername(wanted);
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

export type ConfirmAccount = ReturnType<typeof createConfirm>;
