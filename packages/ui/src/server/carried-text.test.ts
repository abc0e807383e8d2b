import { expect, it } from 'vitest';
import { createCarriedTexts } from './carried-text.ts';
import { memoryState } from './memory-state.ts';

it('carries a text to its own browser alone, and keeps it from who reads the store', async () => {
  const { state, values } = memoryState();
  const { carry, find } = createCarriedTexts(() => state);
  const text = 'ada.private@corp.test\u00e9';
  await carry('login', 'browser-1', text);
  expect(await find('login', 'browser-1')).toBe(text);
  expect(await find('login', 'browser-2')).toBeUndefined();
  expect(await find('people', 'browser-1')).toBeUndefined();
  const storedText = JSON.stringify([...values]);
  expect(storedText).not.toContain('ada');
  expect(storedText).not.toContain('browser-1');
  expect([...values.values()].map(({ ttl }) => ttl)).toEqual([1800]);
});

it('carries an empty text, and the newest one', async () => {
  const { carry, find } = createCarriedTexts(() => memory);
  const memory = memoryState().state;
  await carry('login', 'browser', 'first');
  await carry('login', 'browser', '');
  expect(await find('login', 'browser')).toBe('');
});

it('carries nothing that is longer than an e-mail address can be, because anybody may send it', async () => {
  const { state, values } = memoryState();
  await createCarriedTexts(() => state).carry('login', 'browser', 'x'.repeat(255));
  expect(values.size).toBe(0);
});
