import type { Register as RegisterBody, Registered } from '@eshop/contracts/user';
import type { z } from 'zod';
import type { Guard } from './attempts/guard-attempts.ts';
import type { AdmitMail } from './attempts/limit-sign-up-mail.ts';
import type { RegisterAccount } from './register-account.ts';

interface Deps {
  guard: Pick<Guard, 'spend' | 'use'>;
  admitMail: AdmitMail;
  registerAccount: RegisterAccount;
}

/**
 * Registers an account, within the sign-ups that its network may make and the codes that its e-mail address may be sent.
 * Throws a problem: 409 when the username is taken, 429 beyond a limit.
 */
export type Register = (account: RegisterBody, network: string | undefined) => Promise<z.infer<typeof Registered>>;

export const createRegister =
  ({ guard, admitMail, registerAccount }: Deps): Register =>
  (account, network) =>
    guard.spend({ kind: 'register', network }, () =>
      guard.use({ kind: 'sign-up-day', network }, () =>
        admitMail(account.email, network, () => registerAccount(account)),
      ),
    );
