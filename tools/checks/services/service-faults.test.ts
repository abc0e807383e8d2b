import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appOf, apps } from '@eshop/topology';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRepository } from '../../dev/platform/repository.ts';
import { lockFaults, serviceFaults } from './service-faults.ts';

describe('the repository', () => {
  it('has all that each service of the topology needs', () => {
    const services = apps.filter(({ kind }) => kind === 'service');

    expect(services.flatMap((app) => serviceFaults(inRepository(), app))).toEqual([]);
  });

  it('has every workspace in its lock file', () => {
    const { workspaces } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
    const folders = workspaces.flatMap((pattern: string) => {
      const parent = pattern.replace(/\/\*$/, '');
      if (parent === pattern) return [pattern];
      return readdirSync(inRepository(parent)).map((name) => `${parent}/${name}`);
    });
    const withPackage = folders.filter((folder: string) => existsSync(inRepository(folder, 'package.json')));

    expect(withPackage.flatMap((folder: string) => lockFaults(inRepository(), folder))).toEqual([]);
  });
});

describe('a fault', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'eshop-faults-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const write = (files: Readonly<Record<string, unknown>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
    }
  };
  const manifest = { name: '@eshop/cart', dependencies: { zod: '4.6.7' } };
  const link = { 'node_modules/@eshop/cart': { link: true } };
  const cart = {
    'services/cart/README.md': '',
    'services/cart/src/main.ts': '',
    'services/cart/src/migrate.ts': '',
    'services/cart/package.json': manifest,
  };

  it('is none where everything is there', () => {
    write({ ...cart, 'package-lock.json': { packages: { ...link, 'services/cart': manifest } } });
    expect(serviceFaults(root, appOf('cart'))).toEqual([]);
  });

  it('names each file that is missing', () => {
    write({ 'services/cart/README.md': '', 'services/cart/package.json': manifest });
    expect(serviceFaults(root, appOf('cart'))).toEqual([
      'services/cart/src/main.ts is missing: npm run new:service cart writes it',
      'services/cart/src/migrate.ts is missing: npm run new:service cart writes it',
    ]);
  });

  it('names a workspace that the lock file lacks or knows otherwise', () => {
    write({ ...cart, 'package-lock.json': { packages: {} } });
    expect(serviceFaults(root, appOf('cart'))).toEqual(['services/cart is not in package-lock.json: npm install']);
    const old = { ...manifest, dependencies: {} };
    write({ 'package-lock.json': { packages: { ...link, 'services/cart': old } } });
    expect(serviceFaults(root, appOf('cart'))).toEqual([
      'package-lock.json has other dependencies of services/cart: npm install',
    ]);
  });
});
