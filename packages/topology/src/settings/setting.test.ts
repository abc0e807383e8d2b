import { expect, it } from 'vitest';
import { z } from 'zod';
import { apps } from '../registry.ts';
import { computed, environmentNames, isOverridable, schemaOf, setting, variablesOf, withEmulators } from './setting.ts';

const settings = {
  MINUTES: setting(z.coerce.number().positive(), 'How long.', { default: '10', values: { gke: '30' } }),
  ADDRESS: setting(z.url(), 'Where.', { values: withEmulators(computed) }),
};

it('reads what an environment gives, and defaults for the rest', () => {
  expect(schemaOf(settings).parse({ ADDRESS: 'http://here' })).toEqual({ MINUTES: 10, ADDRESS: 'http://here' });
  expect(
    schemaOf(settings)
      .safeParse({ MINUTES: '-1' })
      .error?.issues.map(({ path }) => path),
  ).toEqual([['MINUTES'], ['ADDRESS']]);
});

it('gives an environment its own values and what it computes', () => {
  const sources = { text: (value: string) => value, computed: (name: string) => `computed ${name}` };

  expect(variablesOf(settings, 'gke', sources)).toEqual({ MINUTES: '30' });
  expect(variablesOf(settings, 'machine', sources)).toEqual({ ADDRESS: 'computed ADDRESS' });
});

it('lets a run change rules, but neither addresses nor secrets', () => {
  expect(isOverridable(settings.MINUTES)).toBe(true);
  expect(isOverridable(settings.ADDRESS)).toBe(false);
  expect(isOverridable(setting(z.string(), 'A key.', { secret: true }))).toBe(false);
});

it.each(apps)('$id declares values that its schema accepts', ({ settings: declared }) => {
  for (const [name, { schema, default: text, values = {}, about }] of Object.entries(declared)) {
    const texts = [text, ...environmentNames.map((environment) => values[environment])];
    for (const value of texts)
      if (typeof value === 'string') expect(schema.safeParse(value).success, `${name}=${value}`).toBe(true);
    expect(about, name).toMatch(/^[A-Z`].*[.]$/);
  }
});

it.each(apps)('$id gets everything that it needs in each environment', ({ settings: declared }) => {
  const missing = environmentNames.flatMap((environment) =>
    Object.entries(declared)
      .filter(
        ([, { schema, values, default: text }]) =>
          !schema.isOptional() && (text ?? values?.[environment]) === undefined,
      )
      .map(([name]) => `${name} in ${environment}`),
  );
  expect(missing).toEqual([]);
});
