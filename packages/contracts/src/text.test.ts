import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Address } from './address.ts';
import { ChangeStatus, OrderListQuery } from './order.ts';
import { RefundPayment, RejectPayment } from './payment.ts';
import { CreateProduct, PatchProduct, ProductQuery } from './product.ts';
import { SaleFilter } from './sale.ts';
import { CreateWarehouse, Receipt, Transfer } from './stock.ts';
import { Line, line, name, prose } from './text.ts';
import { Confirm, Login, PatchProfile, Refresh, Register } from './user.ts';

/** Those of ASCII but tab, line feed and carriage return. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
  (control) => !'\t\n\r'.includes(control),
);

describe('text', () => {
  it.each([Line, line(9), prose(9)])(
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

  it('is whatever people write else', () => {
    for (const text of ['Zoë Ångström', '東京', '👩‍🚀 rides', "O'Brien & Söhne"])
      expect(line(40).parse(text)).toBe(text);
    const graphic = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(graphic, (text) => void expect(prose(1000).parse(text)).toBe(text)));
  });

  it('of a line loses the blanks at its ends, and a name is not empty', () => {
    expect(line(3).parse(' abc\n')).toBe('abc');
    expect(name(3).safeParse('  ').success).toBe(false);
    expect(name(3).safeParse('abcd').success).toBe(false);
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

  it('by names and values of specifications', () => {
    for (const specs of [{ 'a\u0000': 'b' }, { a: 'b\u0000' }]) {
      expect(PatchProduct.safeParse({ specs }).success).toBe(false);
    }
  });
});
