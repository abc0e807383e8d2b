import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Address, Phone, Zip } from './address.ts';
import { CreateProduct, PatchProduct } from './product.ts';
import { QuoteShipping } from './shipping.ts';
import { CreateWarehouse } from './stock.ts';
import { personName } from './text.ts';
import { Confirm, ForgotPassword, Login, Register, ResetPassword, SecondFactorCode } from './user.ts';

/** What keyboards, copies from web pages and address books put around a text. */
const blanks = [
  '',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\u202a',
  '\u202c',
];
const around = fc.array(fc.constantFrom(...blanks), { maxLength: 4 }).map((parts) => parts.join(''));

/** Parses a text with blanks around it as it parses the text. */
const isSameWithBlanks = (schema: z.ZodType, texts: fc.Arbitrary<string>) =>
  fc.assert(
    fc.property(around, texts, around, (before, text, after) => {
      expect(schema.parse(`${before}${text}${after}`)).toBe(schema.parse(text));
    }),
  );

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const word = (alphabet: string, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });
const usernames = fc.tuple(word(letters, 1, 1), word(`${letters}0123456789._-`, 2, 39)).map((parts) => parts.join(''));
const emails = fc.tuple(word(letters, 1, 20), word(letters, 1, 20)).map(([local, domain]) => `${local}@${domain}.test`);
const digits = (count: number) => word('0123456789', count, count);

describe('blanks around what somebody types count for nothing', () => {
  it('in usernames, e-mail addresses and logins', () => {
    for (const schema of [Register.shape.username, Confirm.shape.username]) isSameWithBlanks(schema, usernames);
    isSameWithBlanks(Register.shape.email, emails);
    for (const schema of [Login.shape.login, ForgotPassword.shape.login, ResetPassword.shape.login]) {
      isSameWithBlanks(schema, fc.oneof(usernames, emails));
    }
  });

  it('in SKUs and ZIP codes', () => {
    const skus = fc.tuple(word(`${letters}0123456789`, 1, 1), word(`${letters}0123456789._-`, 1, 39));
    for (const schema of [CreateProduct.shape.sku, PatchProduct.shape.sku.unwrap()])
      isSameWithBlanks(
        schema,
        skus.map((parts) => parts.join('')),
      );
    const zips = fc.oneof(
      digits(5),
      fc.tuple(digits(5), digits(4)).map((parts) => parts.join('-')),
    );
    for (const schema of [Zip, Address.shape.zip, QuoteShipping.shape.toZip, CreateWarehouse.shape.zip])
      isSameWithBlanks(schema, zips);
  });

  it('in codes, also between their characters', () => {
    const splitCode = (code: string) =>
      fc
        .array(around, { minLength: code.length + 1, maxLength: code.length + 1 })
        .map((parts) => parts.map((blank, index) => `${blank}${code[index] ?? ''}`).join(''));
    const withBlanks = digits(6).chain((code) => splitCode(code).map((typed) => ({ code, typed })));
    for (const schema of [Confirm.shape.code, ResetPassword.shape.code, SecondFactorCode.shape.code]) {
      fc.assert(
        fc.property(withBlanks, ({ code, typed }) => {
          expect(schema.parse(typed)).toBe(code);
        }),
      );
    }
  });

  it('but not in passwords, and none of it makes a text of blanks alone', () => {
    expect(Login.parse({ login: ' ada ', password: ' secret ' })).toEqual({ login: 'ada', password: ' secret ' });
    for (const schema of [Login.shape.login, Confirm.shape.code, Register.shape.username, Zip, CreateProduct.shape.sku])
      expect(schema.safeParse(' \u00a0\u200b\t').success).toBe(false);
    for (const inner of ['ada lovelace', 'ada\u200blovelace'])
      expect(Register.shape.username.safeParse(inner).success).toBe(false);
    expect(Register.shape.email.safeParse('ada @shop.test').success).toBe(false);
  });

  it('and the document says what a text looks like', () => {
    const document = z.toJSONSchema(Register, { io: 'input' }).$defs?.Register ?? {};
    expect(document.properties?.email).toMatchObject({ type: 'string', format: 'email', maxLength: 254 });
    expect(document.properties?.username).toMatchObject({ type: 'string', pattern: expect.any(String) });
  });
});

describe('a phone number', () => {
  it.each([
    ['217.555.0100', '217.555.0100'],
    ['+1.217.555.0100', '+1.217.555.0100'],
    ['(217) 555-0100', '(217) 555-0100'],
    ['+1 (217) 555\u20110100', '+1 (217) 555-0100'],
    ['\u202a+1 (217) 555\u20110100\u202c', '+1 (217) 555-0100'],
    ['217-555-0100 x42', '217-555-0100 x42'],
    ['217-555-0100 ext. 42', '217-555-0100 ext. 42'],
    ['217-555-0100;42', undefined],
    ['+49\u00a030 / 123456', '+49 30 / 123456'],
    ['２１７ ５５５ ０１００', '217 555 0100'],
    ['5550100', '5550100'],
    ['  217   555 0100 ', '217 555 0100'],
    ['-------', undefined],
    ['   (((   ', undefined],
    ['555010', undefined],
    ['1234567890123456', undefined],
    ['+1+2175550100', undefined],
    ['217-555-0100 x', undefined],
    ['x42', undefined],
    ['call me', undefined],
    ['217-555-0100\nx42', '217-555-0100 x42'],
  ])('is judged by its digits: %j', (typed, kept) => {
    expect(Phone.safeParse(typed).data).toBe(kept);
  });

  const separators = [
    '',
    ' ',
    '-',
    '.',
    '(',
    ')',
    '/',
    '\u2011',
    '\u2013',
    '\u00a0',
    '\u202f',
    '\u202a',
    '\u202c',
    '\u200e',
  ];
  const punctuation = fc.array(fc.constantFrom(...separators), { maxLength: 2 }).map((parts) => parts.join(''));
  const digitsIn = (count: fc.Arbitrary<number>) =>
    count.chain((length) =>
      fc.array(fc.tuple(punctuation, digits(1)), { minLength: length, maxLength: length }).map((pairs) => ({
        text: pairs.flat().join(''),
        digits: pairs.map(([, digit]) => digit).join(''),
      })),
    );

  it('keeps its digits whatever stands between them, and nothing that does not show', () => {
    fc.assert(
      fc.property(digitsIn(fc.integer({ min: 7, max: 15 })), fc.boolean(), (number, plus) => {
        const phone = Phone.parse(`${plus ? '+' : ''}${number.text}`);
        expect(phone.replace(/\D/g, '')).toBe(number.digits);
        expect(phone).toMatch(/^[+0-9 ()./-]+$/);
        expect(Phone.parse(phone), 'as it is kept').toBe(phone);
      }),
    );
  });

  it('has a sensible number of digits', () => {
    const counts = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 16, max: 19 }));
    fc.assert(
      fc.property(digitsIn(counts), ({ text }) => {
        expect(Phone.safeParse(text).success).toBe(false);
      }),
    );
  });
});

describe('a name', () => {
  it('shows at least one letter or digit', () => {
    const blankText = fc.string({
      unit: fc.constantFrom(' ', '\u00a0', '\u200b', '\u2060', '\u3164', '-', '.', '\u0301'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(blankText, (text) => {
        expect(personName(100).safeParse(text).success).toBe(false);
      }),
    );
  });

  it('holds no control of the direction of text, wherever it stands', () => {
    const controls = fc.constantFrom(
      '\u061c',
      '\u200e',
      '\u200f',
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    );
    fc.assert(
      fc.property(word(letters, 1, 20), word(letters, 1, 20), controls, (one, other, control) => {
        for (const text of [`${one}${control}${other}`, `${control}${one}`, `${one}${control}`])
          expect(personName(100).safeParse(text).success).toBe(false);
        expect(personName(100).parse(` ${one} ${other} `)).toBe(`${one} ${other}`);
      }),
    );
  });
});
