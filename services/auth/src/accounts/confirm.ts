import type { Accounts } from '../cognito/accounts.ts';
import { canonicalUsername } from '../domain/account.ts';
import { wrongCode } from '../domain/problems.ts';
import type { Settle } from './settle.ts';

/** Confirms a sign-up by its code. Throws a 400 problem, the same for a wrong code and an unknown username. */
export const createConfirm =
  ({ accounts, settle }: { accounts: Accounts; settle: Settle }) =>
  async (wanted: string, code: string): Promise<void> => {
    const username = canonicalUsername(wanted);
    const account = await accounts.find(username);
    if (!account) throw wrongCode();
    await settle(account);
    await accounts.confirm(username, code);
  };

export type ConfirmAccount = ReturnType<typeof createConfirm>;
