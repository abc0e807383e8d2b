import { expect, it } from 'vitest';
import { emailTaken, usernameTaken } from '../domain/problems.ts';
import { createRegisterAccount } from './register-account.ts';

const ada = { username: 'Ada', email: 'ada@shop.test', password: 'Eshop-demo-1', name: 'Ada' };

/** A registration whose parts do nothing but `broken`; `removed` are the accounts that it took back. */
const registration = (broken: { signUp?: Error; settle?: Error }) => {
  const removed: string[] = [];
  const done = async () => undefined;
  const accounts = {
    signUp: async () => (broken.signUp ? Promise.reject(broken.signUp) : 'u1'),
    remove: async (username: string) => void removed.push(username),
    find: done,
    confirm: done,
    resendCode: done,
    confirmAtOnce: done,
  };
  const claims = { get: done, claim: async () => true, release: done };
  const settle = async () => (broken.settle ? Promise.reject(broken.settle) : undefined);
  return {
    register: createRegisterAccount({ accounts, claims, claimEmail: done, settle, confirmAtOnce: true }),
    removed,
  };
};

it('takes back the account that it made when the address went to another meanwhile', async () => {
  const { register, removed } = registration({ settle: emailTaken() });
  await expect(register(ada)).rejects.toMatchObject({ problem: { status: 409 } });
  expect(removed).toEqual(['ada']);
});

it('never removes an account that it did not make', async () => {
  const { register, removed } = registration({ signUp: usernameTaken() });
  await expect(register(ada)).rejects.toMatchObject({ problem: { status: 409 } });
  expect(removed).toEqual([]);
});

it('leaves the account when a store is away, for its first login or confirmation to settle', async () => {
  const { register, removed } = registration({ settle: new Error('the table is away') });
  await expect(register(ada)).rejects.toThrow('away');
  expect(removed).toEqual([]);
});
