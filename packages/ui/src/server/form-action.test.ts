import { expect, it } from 'vitest';
import type { FormOutcome } from '../components/form.tsx';
import { buttonAction, formAction } from './form-action.ts';

it('hands the form on, with a state before it or without', async () => {
  const action = formAction(async (form): Promise<FormOutcome> => ({ done: String(form.get('name')) }));
  const form = new FormData();
  form.set('name', 'Ada');
  expect(await action(form)).toEqual({ done: 'Ada' });
  expect(await action({}, form)).toEqual({ done: 'Ada' });
});

it.each([[[]], [[{}]], [[{}, { get: 1 }]], [['x', null]]])('refuses what is no form: %j', async (args) => {
  let isCalled = false;
  const act = async () => {
    isCalled = true;
    return {};
  };
  expect(await formAction(act)(...args)).toMatchObject({ problem: { status: 400 } });
  await buttonAction(async () => void (await act()))(...args);
  expect(isCalled).toBe(false);
});
