import { describe, expect, it } from 'vitest';
import { expressionsIn, literalsIn, slowAttackOn } from './regular-expressions.ts';

/** Expressions that are only ever given our own text, or little of it. */
const exemptions: Readonly<Record<string, string>> = {
  'packages/topology/src/dapr/configuration.ts': 'paths of the topology',
  'packages/service-kit/src/openapi/operation.ts': 'paths of the topology',
  'packages/service-kit/src/openapi/portable-pattern.ts': 'patterns of the contracts',
  'packages/ui/src/server/api.ts': 'paths of the API’s document',
  'services/payment/src/proof/pdf.ts': 'the last 1,100 characters of a file',
  'frontends/admin/src/sales/save-file.ts': 'a header that this site wrote',
};
const limitMs = 100;

describe('regular expressions', () => {
  const expressions = expressionsIn('packages', 'services', 'frontends');

  it('are found, wherever they stand', () => {
    expect(expressions.length).toBeGreaterThan(60);
    expect(literalsIn('a.tsx', 'const A = () => <a>{x.match(/a+/g)}</a>;')).toEqual([
      { file: 'a.tsx', pattern: 'a+', flags: 'g' },
    ]);
  });

  it.each(['(a+)+$', '\\s+$'])('%s would be found out', { timeout: 60_000 }, (pattern) => {
    expect(slowAttackOn({ file: '', pattern, flags: '' }, limitMs)).toBeDefined();
  });

  it('take no longer than a text deserves, whatever is in it', { timeout: 60_000 }, () => {
    const read = expressions.filter(({ file }) => !exemptions[file]);
    const slow = read.map((one) => ({ ...one, attack: slowAttackOn(one, limitMs) }));
    expect(slow.filter(({ attack }) => attack !== undefined)).toEqual([]);
  });
});
