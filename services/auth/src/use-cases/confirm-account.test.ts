import { expect, it } from 'vitest';
import type { Account } from '../domain/account.ts';
import { emailPending, emailTaken, wrongCode } from '../domain/problems.ts';
import { createConfirmAccount } from './confirm-account.ts';

const ada = { userId: 'u1', username: 'ada', email: 'ada@shop.test', name: 'Ada', confirmed: true, verified: true };

/** A pool with Ada in it, whose code is 123456, and the accounts that were settled. */
const pool = (refusal?: Error) => {
  const settledAccounts: Account[] = [];
  const removedUsernames: string[] = [];
  const accounts = {
    confirm: async (username: string, code: string) => {
      if (username !== 'ada' || code !== '123456') throw wrongCode();
    },
    find: async (username: string) => (username === 'ada' ? ada : undefined),
    remove: async (username: string) => void removedUsernames.push(username),
  };
  const settle = async (account: Account) => {
    if (refusal) throw refusal;
    settledAccounts.push(account);
  };
  return { confirm: createConfirmAccount({ accounts, settle }), settled: settledAccounts, removed: removedUsernames };
};

it('settles an account once its code was right', async () => {
  const { confirm, settled: settledAccounts } = pool();
  await confirm('Ada', '123456');
  expect(settledAccounts).toEqual([ada]);
});

it('does nothing for an account that somebody names without its code', async () => {
  const { confirm, settled: settledAccounts } = pool();
  await expect(confirm('ada', '000000')).rejects.toMatchObject({ problem: { status: 400 } });
  await expect(confirm('nobody', '123456')).rejects.toMatchObject({ problem: { status: 400 } });
  expect(settledAccounts).toEqual([]);
});

it('removes the account when another has its address, and keeps it on any other failure', async () => {
  const lostRace = pool(emailTaken());
  await expect(lostRace.confirm('ada', '123456')).rejects.toMatchObject({ problem: { status: 409 } });
  expect(lostRace.removed).toEqual(['ada']);
  for (const failure of [emailPending(), new Error('the table is away')]) {
    const { confirm, removed: removedUsernames } = pool(failure);
    await expect(confirm('ada', '123456')).rejects.toBe(failure);
    expect(removedUsernames).toEqual([]);
  }
});
