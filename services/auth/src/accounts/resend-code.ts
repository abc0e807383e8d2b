import type { Recipients } from '../attempts/recipients.ts';
import type { Accounts } from '../cognito/accounts.ts';
import { nobody } from './username-of.ts';

interface Deps {
  accounts: Pick<Accounts, 'find' | 'resendCode'>;
  recipients: Recipients;
}

/**
 * Has a sign-up's code mailed again, unless its e-mail address was sent enough of them, by whatever sign-ups. Takes the
 * same calls for an account that is not there.
 */
export const createResendCode =
  ({ accounts, recipients }: Deps) =>
  async (username: string, network: string | undefined): Promise<void> => {
    const account = await accounts.find(username);
    const { waitSeconds } = await recipients.admit(account?.email || `nobody ${username}`, network);
    await accounts.resendCode(waitSeconds === 0 ? username : nobody);
  };

export type ResendCodeOf = ReturnType<typeof createResendCode>;
