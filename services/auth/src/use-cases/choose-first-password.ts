import type { FirstPassword, Tokens } from '@eshop/contracts/user';
import type { Sessions } from '../gateways/cognito/sessions.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { ResolveLogin } from './resolve-login.ts';

interface Deps {
  guard: Pick<Guard, 'guess'>;
  sessions: Pick<Sessions, 'openWithNewPassword'>;
  resolveLogin: ResolveLogin;
}

/** Gives an invited account its own password and opens its first session. Throws a problem: 400, 401, 403, 429 beyond a limit. */
export type ChooseFirstPassword = (choice: FirstPassword, network: string | undefined) => Promise<Tokens>;

export const createChooseFirstPassword =
  ({ guard, sessions, resolveLogin }: Deps): ChooseFirstPassword =>
  async ({ login: typedLogin, session, password }, network) => {
    const { login, account, username } = await resolveLogin(typedLogin);
    return guard.guess({ kind: 'login', login, account, network }, () =>
      sessions.openWithNewPassword(username, session, password),
    );
  };
