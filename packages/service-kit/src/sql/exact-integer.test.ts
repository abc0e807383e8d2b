import { expect, it } from 'vitest';
import { exactInteger } from './exact-integer.ts';

it.each(['0', '-42', '9007199254740991'])('reads %s', (text) => {
  expect(String(exactInteger(text))).toBe(text);
});

it.each(['9007199254740992', '-9223372036854775808', '1.5'])('refuses %s, which is no exact integer', (text) => {
  expect(() => exactInteger(text)).toThrow(RangeError);
});
