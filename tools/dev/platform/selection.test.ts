import { readFileSync } from 'node:fs';
import { appOf, apps } from '@eshop/topology';
import { expect, test } from 'vitest';
import { inRepository } from './repository.ts';
import { selectedApps } from './selection.ts';

const idsOf = (selection: Parameters<typeof selectedApps>[0]) => selectedApps(selection).map(({ id }) => id);

test('starts everything when nothing is selected', () => {
  expect(selectedApps({})).toEqual(apps);
  expect(selectedApps({ sites: false }).every(({ kind }) => kind === 'service')).toBe(true);
});

test('adds auth, without whose policy no app becomes ready', () => {
  expect(idsOf({ only: ['order', 'warehouse'] })).toEqual(['auth', 'order', 'warehouse']);
  expect(idsOf({ only: ['auth'] })).toEqual(['auth']);
});

test('selects the apps of each example in the README together with auth', () => {
  const readme = readFileSync(inRepository('README.md'), 'utf8');
  const examples = [...readme.matchAll(/npm start -- [^`]*--only ([\w,-]+)/g)].map(([, list = '']) => list.split(','));

  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const only = example.map((id) => appOf(id).id);
    expect(idsOf({ only })).toEqual(['auth', ...only].filter((id, at, all) => all.indexOf(id) === at).sort());
  }
});
