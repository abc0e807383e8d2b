import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Address } from './address.ts';
import { ChangeStatus, OrderListQuery } from './order.ts';
import { RefundPayment, RejectPayment } from './payment.ts';
import { CreateProduct, PatchProduct, ProductQuery } from './product.ts';
import { SaleFilter } from './sale.ts';
import { CreateWarehouse, Receipt, Transfer } from './stock.ts';
import { identifierLine, line, name, objectKey, opaque, personName, prose, searchText } from './text.ts';
import { Confirm, Login, PatchProfile, Refresh, Register } from './user.ts';

/** Those of ASCII but tab, line feed and carriage return. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
  (control) => !'\t\n\r'.includes(control),
);

describe('a key that people choose', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('is not %s, which every object has', (key) => {
    expect(objectKey(z.string()).safeParse(key).success).toBe(false);
  });

  it('names the specification that is refused', () => {
    const product = { sku: 'A-1', name: 'Falcon', brand: 'Test', price: { amount: 1, currency: 'USD' } };
    const result = CreateProduct.safeParse({ ...product, specs: JSON.parse('{"constructor":"y"}') });
    expect(result.error?.issues.map(({ path }) => path.join('/'))).toContain('specs/constructor');
  });
});

describe('text', () => {
  it.each([opaque(100), line(9), prose(9)])(
    'holds no NUL, no other control character and no half surrogate pair',
    (schema) => {
      for (const bad of [...controls, '\u007f', '\ud800', '\udc00']) {
        expect(schema.safeParse(`a${bad}b`).success, JSON.stringify(bad)).toBe(false);
      }
    },
  );

  it('has line ends and tabs only where it may have many lines', () => {
    for (const layout of ['\t', '\n', '\r\n']) {
      expect(line(9).safeParse(`a${layout}b`).success).toBe(false);
      expect(prose(9).parse(`a${layout}b`)).toBe(`a${layout}b`);
    }
  });

  it.each([
    ['Zoë Ångström'],
    ['東京'],
    ['👩‍🚀 rides'],
    ['❤️ bikes'],
    ["O'Brien & Söhne"],
    ['नमस्ते'],
    ['می‌خواهم'],
    ['محمد'],
    ['Ελένη Пётр'],
    ['ที่นี่'],
    ['kΩ 10 µm'],
    ['עִבְרִית'],
  ])('is what people write: %s', (text) => {
    expect(line(40).parse(text)).toBe(text);
    expect(prose(40).parse(text)).toBe(text);
    expect(name(40).parse(text)).toBe(text);
  });

  it('is any mix of letters, digits, punctuation and symbols', () => {
    const graphic = fc
      .string({ unit: 'grapheme' })
      .filter(
        (text) =>
          /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]*$/u.test(text) && !/[\p{Default_Ignorable_Code_Point}\u2800]/u.test(text),
      );
    fc.assert(fc.property(graphic, (text) => void expect(prose(1000).parse(text)).toBe(text.normalize())));
  });

  const disguises = {
    'a right-to-left override': '\u202Eadmin',
    'an isolate': '\u2066Ada Rider\u2069',
    'a mark of direction': 'Ada\u200F',
    'a zero-width blank': 'Ada\u200BRider',
    'a joiner at the end': 'Ada\u200D',
    'a joiner before a digit': 'a\u200C1',
    'a byte order mark': 'a\uFEFFb',
    'a soft hyphen': 'Eshop\u00ADadmin',
    'tag characters': 'a\u{E0061}\u{E0062}',
    'a filler': 'a\u3164b',
    'a blank of Braille': 'a\u2800b',
    'a line separator': 'a\u2028b',
    'a paragraph separator': 'a\u2029b',
    'a variation selector after a blank': 'a \uFE0F',
    'a private character': 'a\uE000',
    'stacked marks': `Z${'\u0301'.repeat(99)}`,
  };
  it.each(Object.entries(disguises))('is refused with %s', (_, text) => {
    for (const schema of [line(200), prose(200), name(200), personName(200)])
      expect(schema.safeParse(text).success).toBe(false);
  });

  it.each([['\u3164'], ['\u200B\u200B'], ['...'], ['\u0301'], ['\u{E0061}']])(
    'is no name when it shows no letter: %j',
    (text) => {
      expect(name(100).safeParse(text).success).toBe(false);
    },
  );

  it('is no person’s name when a word mixes scripts that look alike', () => {
    expect(personName(100).safeParse('\u0410dmin Eshop').success).toBe(false);
    expect(personName(100).safeParse('Ad\u03B1').success).toBe(false);
    expect(personName(100).parse('Анна Smith')).toBe('Анна Smith');
    expect(name(100).parse('10 kΩ')).toBe('10 kΩ');
  });

  it('is composed, so that what looks the same is the same', () => {
    expect(name(100).parse('Zoe\u0308')).toBe('Zo\u00EB');
  });

  it('that is searched for loses what shows nothing', () => {
    expect(searchText(20).parse(' electric\u200B \u202Esuv\uFEFF ')).toBe('electric suv');
    expect(searchText(20).safeParse('a\nb').success).toBe(false);
  });

  it('of a line loses the blanks at its ends, and a name is not empty', () => {
    expect(line(3).parse(' abc\n')).toBe('abc');
    expect(name(3).safeParse('  ').success).toBe(false);
    expect(name(3).safeParse('abcd').success).toBe(false);
  });

  it('is counted in characters, of which an emoji or a rare ideograph is one', () => {
    const text = '𠮷'.repeat(9);
    for (const schema of [name(9), line(9), prose(9), searchText(9), identifierLine(9)]) {
      expect(schema.parse(text)).toBe(text);
      expect(schema.safeParse(`${text}a`).error?.issues).toMatchObject([{ code: 'too_big', maximum: 9 }]);
    }
  });

  it('stands in JSON schema as a pattern', () => {
    const schema = z.toJSONSchema(z.object({ name: name(9), note: prose(9) }), { io: 'input' });
    expect(schema.properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 9, pattern: expect.any(String) },
      note: { type: 'string', maxLength: 9, pattern: expect.any(String) },
    });
  });
});

describe('no NUL comes in', () => {
  const requests = {
    Address,
    ChangeStatus,
    OrderListQuery,
    RefundPayment,
    RejectPayment,
    CreateProduct,
    PatchProduct,
    ProductQuery,
    SaleFilter,
    CreateWarehouse,
    Receipt,
    Transfer,
    Confirm,
    Login,
    PatchProfile,
    Refresh,
    Register,
  };
  const fields = Object.entries(requests).flatMap(([request, { shape }]) =>
    Object.entries<z.ZodType>(shape)
      .filter(([, field]) => field.safeParse('plain1Text').success || field.safeParse('62701').success)
      .map(([field, schema]) => ({ request, field, schema })),
  );

  it.each(fields)('by $field of $request', ({ schema }) => {
    expect(schema.safeParse('plain1\u0000Text').success).toBe(false);
  });

  it.each(fields)('nor a text that takes long to normalize, by $field of $request', ({ schema }) => {
    const marks = `a${'\u0315\u0316'.repeat(125_000)}`;
    const normalize = vi.spyOn(String.prototype, 'normalize');
    expect(schema.safeParse(marks).success).toBe(false);
    for (const text of normalize.mock.contexts) expect(String(text).length).toBeLessThan(1000);
    normalize.mockRestore();
  });

  it('by names and values of specifications', () => {
    for (const specs of [{ 'a\u0000': 'b' }, { a: 'b\u0000' }]) {
      expect(PatchProduct.safeParse({ specs }).success).toBe(false);
    }
  });
});
