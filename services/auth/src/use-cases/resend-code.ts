import { canonicalUsername } from '../domain/account.ts';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { Codes } from './attempts/limit-codes.ts';
import type { Recipients } from './attempts/limit-sign-up-mail.ts';
import { nobody } from './resolve-login.ts';

interface Deps {
  guard: Pick<Guard, 'spend'>;
  codes: Pick<Codes, 'send'>;
  accounts: Pick<Accounts, 'find' | 'resendCode'>;
  recipients: Recipients;
}

/**
 * Has a sign-up's code mailed again, unless its e-mail address was sent enough of them, by whatever sign-ups. Makes the
 * same calls for an account that does not exist. Throws a 429 problem beyond what the network may have sent.
 */
export type ResendCode = (username: string, network: string | undefined) => Promise<void>;

export const createResendCode = ({ guard, codes, accounts, recipients }: Deps): ResendCode => {
  const mailCode = async (username: string, network: string | undefined): Promise<void> => {
    const account = await accounts.find(username);
    const { waitSeconds } = await recipients.admit(account?.email || `nobody ${username}`, network);
    await accounts.resendCode(waitSeconds === 0 ? username : nobody);
  };
  return (name, network) => {
    const account = canonicalUsername(name);
    return guard.spend({ kind: 'mail', login: account, network }, () =>
      codes.send({ purpose: 'sign-up', account }, account, (username) => mailCode(username, network)),
    );
  };
};
