import { expect, it } from 'vitest';
import { maxRows, readCount } from './stock-take.ts';

it('reads SKUs and counts, whatever else stands there and whichever separator', () => {
  const rows = [
    { line: 2, sku: 'CAR-1', counted: 4 },
    { line: 4, sku: 'CAR, 2', counted: 0 },
  ];
  expect(readCount('SKU,Counted,by\r\nCAR-1,4,Ada\r\n\r\n"CAR, 2",0,Ada\r\n')).toEqual({ rows, errors: [] });
  expect(readCount('\ufeffcounted;sku\n4;CAR-1\n')).toEqual({ rows: [rows[0]], errors: [] });
});

it.each([
  [
    'a count that is no number',
    'sku,counted\nA,two',
    [{ line: 2, field: 'counted', message: 'a whole number of pieces' }],
  ],
  ['a negative count', 'sku,counted\nA,-2', [{ line: 2, field: 'counted' }]],
  ['a line without a SKU', 'sku,counted\n,2', [{ line: 2, field: 'sku' }]],
  ['a missing column', 'sku\nA', [{ line: 2, field: 'counted' }]],
  [
    'a SKU that comes twice',
    'sku,counted\nA,2\nB,3\nA,2',
    [{ line: 4, field: 'sku', message: 'stands in line 2 too' }],
  ],
  ['a quote that is not closed', 'sku,counted\n"A,2', [{ field: 'file' }]],
  ['a line that is too long', `sku,counted\n${'A'.repeat(3000)},2`, [{ field: 'file' }]],
  [
    'too many lines',
    `sku,counted\n${Array.from({ length: maxRows + 1 }, (_, at) => `A${at},1`).join('\n')}`,
    [{ field: 'file' }],
  ],
])('names %s with its line', (_, text, errors) => {
  expect(readCount(text).errors).toMatchObject(errors);
});
