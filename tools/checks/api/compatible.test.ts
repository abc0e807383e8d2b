import { describe, expect, it } from 'vitest';
import { breakingChanges } from './compatible.ts';

const event = <Properties extends object>(properties: Properties, required: string[]) => ({
  type: 'object',
  properties,
  required,
});
const text = { type: 'string' };
const baseEvent = event(
  { id: text, lines: { type: 'array', items: event({ price: { $ref: '#/$defs/Money' } }, ['price']) } },
  ['id', 'lines'],
);
const money = (properties: object) => ({ $defs: { Money: event(properties, ['amount']) } });
const old = { ...baseEvent, ...money({ amount: { type: 'integer' } }) };
const changedSchema = (properties: object, required = ['id', 'lines']) => ({
  ...old,
  properties: { ...old.properties, ...properties },
  required,
});

describe('a change of an event', () => {
  it('is fine when it is none, or adds what may be missing', () => {
    expect(breakingChanges('sold', old, old)).toEqual([]);
    expect(breakingChanges('sold', old, changedSchema({ note: text }))).toEqual([]);
  });

  it.each([
    [
      'removes a field',
      { ...old, properties: { lines: old.properties.lines }, required: ['lines'] },
      'sold.id would be gone',
    ],
    [
      'gives a field another type',
      changedSchema({ id: { type: 'integer' } }),
      'sold.id was string and would be integer',
    ],
    [
      'lets a field be null',
      changedSchema({ id: { anyOf: [text, { type: 'null' }] } }),
      'sold.id was string and would be one of 2',
    ],
    ['needs a new field', changedSchema({ note: text }, ['id', 'lines', 'note']), 'sold.note would be required'],
    ['needs a field no more', changedSchema({}, ['lines']), 'sold.id would no longer always be there'],
    ['changes what a list holds', { ...old, ...money({ amount: text }) }, 'sold.lines[].price.amount was integer'],
  ])('breaks consumers when it %s', (_, after, sentence) => {
    expect(breakingChanges('sold', old, after).join()).toContain(sentence);
  });

  it('breaks them when it adds a value to a list of values, because old consumers know it not', () => {
    const [was, is] = [['a'], ['a', 'b']].map((values) => event({ state: { enum: values } }, ['state']));
    expect(breakingChanges('sold', was ?? {}, is ?? {})).toEqual([
      expect.stringContaining('one of a and would be one of a, b'),
    ]);
  });
});
