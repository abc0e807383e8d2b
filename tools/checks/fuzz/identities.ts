import { Profile, Tokens } from '@eshop/contracts/user';
import { type Api, createApi } from '../../dev/demo/api.ts';
import type { Platform } from '../../dev/platform.ts';

/** Who sends the requests of a run. */
export interface Identity {
  name: 'admin' | 'customer' | 'nobody';
  /** Their access token; undefined: none is sent. */
  token: string | undefined;
}

/**
 * Opens the demo logins. `logIn` returns who sends the next run's requests, with a token of its own, because a run may end
 * the sessions of others. `assertUnchanged` throws when one of them lost what they may do, which would hide failures.
 */
export const openIdentities = async (platform: Platform) => {
  const api = createApi(platform);
  const users = [await logIn('admin', api), await logIn('customer', api)] as const;
  const assertUnchanged = async () => {
    for (const { name, permissions } of users) {
      const { permissions: current } = await logIn(name, api);
      if (String(current) !== String(permissions)) throw new Error(`the run took permissions from the ${name}`);
    }
  };
  return {
    logIn: (name: Identity['name']): Promise<Identity> =>
      name === 'nobody' ? Promise.resolve({ name, token: undefined }) : logIn(name, api),
    assertUnchanged,
  };
};

export const identityNames = ['admin', 'customer', 'nobody'] as const satisfies readonly Identity['name'][];

const logIn = async (name: 'admin' | 'customer', api: Api) => {
  const body = { login: name, password: process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1' };
  const { accessToken: token } = await api.call('auth', 'POST /v1/auth/login', { body, reply: Tokens });
  return { name, token, permissions: (await profileOf(token, api)).permissions };
};

const profileOf = (token: string, api: Api) => api.call('auth', 'GET /v1/users/me', { token, reply: Profile });
