import { expect, it } from 'vitest';
import { emailTaken, usernameTaken } from '../domain/problems.ts';
import { createRegisterAccount } from './register-account.ts';

const ada = { username: 'Ada', email: 'ada@shop.test', password: 'Eshop-demo-1', name: 'Ada' };

/** A registration whose parts do nothing but `broken`; `removed` are the accounts that it took back. */
const registration = (broken: { signUp?: Error; settle?: Error }) => {
  const removedUsernames: string[] = [];
  const resolveAtOnce = async () => undefined;
  const accounts = {
    signUp: async () => (broken.signUp ? Promise.reject(broken.signUp) : 'u1'),
    remove: async (username: string) => void removedUsernames.push(username),
    find: resolveAtOnce,
    confirm: resolveAtOnce,
    resendCode: resolveAtOnce,
    confirmAtOnce: resolveAtOnce,
  };
  const claims = { get: resolveAtOnce, claim: async () => true, release: resolveAtOnce };
  const settle = async () => (broken.settle ? Promise.reject(broken.settle) : undefined);
  return {
    register: createRegisterAccount({ accounts, claims, claimEmail: resolveAtOnce, settle, confirmAtOnce: true }),
    removed: removedUsernames,
  };
};

it('takes back the account that it made when the address went to another meanwhile', async () => {
  const { register, removed: removedUsernames } = registration({ settle: emailTaken() });
  await expect(register(ada)).rejects.toMatchObject({ problem: { status: 409 } });
  expect(removedUsernames).toEqual(['ada']);
});

it('never removes an account that it did not make', async () => {
  const { register, removed: removedUsernames } = registration({ signUp: usernameTaken() });
  await expect(register(ada)).rejects.toMatchObject({ problem: { status: 409 } });
  expect(removedUsernames).toEqual([]);
});

it('leaves the account when a store is away, for its first login or confirmation to settle', async () => {
  const { register, removed: removedUsernames } = registration({ settle: new Error('the table is away') });
  await expect(register(ada)).rejects.toThrow('away');
  expect(removedUsernames).toEqual([]);
});
