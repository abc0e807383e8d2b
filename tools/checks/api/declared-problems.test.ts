import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as auth from '@eshop/contracts/problems/auth';
import * as cart from '@eshop/contracts/problems/cart';
import * as deadLetters from '@eshop/contracts/problems/dead-letters';
import * as general from '@eshop/contracts/problems/general';
import * as orders from '@eshop/contracts/problems/orders';
import * as payments from '@eshop/contracts/problems/payments';
import * as products from '@eshop/contracts/problems/products';
import * as sales from '@eshop/contracts/problems/sales';
import * as stock from '@eshop/contracts/problems/stock';
import { problemsOf } from '@eshop/service-kit/http/route-problems';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../dev/platform/repository.ts';
import { declaredRoutes } from './declared-routes.ts';

const identifiers = Object.fromEntries(
  [auth, cart, deadLetters, general, orders, payments, products, sales, stock].flatMap((module) =>
    Object.entries(module).flatMap(([identifier, { name }]) => (name ? [[identifier, name]] : [])),
  ),
);
const throwing = /\b(\w+)\(/g;
const importPattern = /import (?!type)\{([^}]*)\} from '@eshop\/contracts\/problems\/[a-z-]+'/g;

/** The names of the problems that the sources of a folder create. */
const createdIn = (folder: string): Set<string> => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return new Set(sources.flatMap((file) => createdBy(readFileSync(join(folder, file), 'utf8'))));
};

const createdBy = (source: string): string[] => {
  const importedNames = new Set([...source.matchAll(importPattern)].flatMap(([, names = '']) => names.split(/[\s,]+/)));
  const thrownNames = [...source.matchAll(throwing)].flatMap(([, name = '']) =>
    importedNames.has(name) ? [name] : [],
  );
  return thrownNames.flatMap((name) => identifiers[name] ?? []);
};

const kit = createdIn(inRepository('packages/service-kit/src'));
const proofs = Object.keys(payments.proofRefusals);

describe.each(await declaredRoutes())('the routes of $app.id', ({ app, routes }) => {
  const createdNames = createdIn(inRepository(join('services', app.id, 'src')));

  it('declare every problem that its sources create', () => {
    const declaredNames = new Set(routes.flatMap((route) => problemsOf(route).map(({ name }) => name)));
    expect([...createdNames].filter((name) => !declaredNames.has(name))).toEqual([]);
  });

  it('declare no problem that nothing creates', () => {
    const routeProblems = routes.flatMap(({ problems = [] }) => problems.map(({ name }) => name));
    const unusedNames = routeProblems.filter(
      (name) => !createdNames.has(name) && !kit.has(name) && !proofs.includes(name),
    );
    expect(unusedNames).toEqual([]);
  });
});
