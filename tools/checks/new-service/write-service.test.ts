import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRepository } from '../../dev/platform/repository.ts';
import type { ServiceRequest } from './request.ts';
import { writeService } from './write-service.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'eshop-new-service-'));
  for (const file of ['dapr-components/resiliency.yaml', 'packages/topology/src/apps.ts']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(inRepository(file), join(root, file));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const coupon: ServiceRequest = {
  id: 'gift-coupon',
  port: 4099,
  database: { engine: 'postgres', name: 'coupon' },
  consumes: ['sale-created', 'product-created'],
};

it('adds the entry and the target of a service to what is there', () => {
  writeService(root, coupon);

  expect(read('packages/topology/src/apps.ts')).toContain(`export const giftCoupon = app('gift-coupon', {
  port: 4099,
  subscribes: ['sale-created', 'product-created'],
  stores: { postgres: ['coupon'] },
});

export const customer`);
  const { spec } = parse(read('dapr-components/resiliency.yaml'));
  expect(spec.targets.apps['gift-coupon']).toEqual({ retry: 'call' });
  expect(Object.keys(spec.targets.apps)).toEqual(Object.keys(spec.targets.apps).sort());
});

it('names the service, its database and its topics, and nothing of the template', () => {
  const writtenFiles = writeService(root, coupon).filter(({ path }) => path.startsWith('services/'));

  for (const { path } of writtenFiles) expect(read(path), path).not.toMatch(/warehouse|template|\.consumer/i);
  expect(read('services/gift-coupon/src/app.ts')).toContain(
    'subscriptions: [onSaleCreated(db), onProductCreated(db)],',
  );
  expect(read('services/gift-coupon/src/migrate.ts')).toContain('POSTGRES_COUPON_URL');
});

it('changes nothing the second time', () => {
  writeService(root, coupon);
  writeFileSync(join(root, 'services/gift-coupon/src/app.ts'), '// work of somebody\n');
  const appsFile = read('packages/topology/src/apps.ts');

  expect(new Set(writeService(root, coupon, true).map(({ outcome }) => outcome))).toEqual(new Set(['exists']));
  expect(read('services/gift-coupon/src/app.ts')).toBe('// work of somebody\n');
  expect(read('packages/topology/src/apps.ts')).toBe(appsFile);
});

it('completes what was killed half-way', () => {
  writeService(root, coupon);
  const complete = read('services/gift-coupon/src/migrate.ts');
  rmSync(join(root, 'services/gift-coupon/src/migrate.ts'));

  expect(writeService(root, coupon, true).filter(({ outcome }) => outcome === 'created')).toEqual([
    { path: 'services/gift-coupon/src/migrate.ts', outcome: 'created' },
  ]);
  expect(read('services/gift-coupon/src/migrate.ts')).toBe(complete);
});

/** Services of the topology, whose settings and topics the types know. */
const variants: ServiceRequest[] = [
  { id: 'shipping-cost', port: 4007, consumes: [] },
  { id: 'warehouse', port: 4008, consumes: [], database: { engine: 'postgres', name: 'warehouse' } },
  { id: 'cart', port: 4002, consumes: [], database: { engine: 'mysql', name: 'cart' } },
  { ...coupon, id: 'sales-report', database: { engine: 'postgres', name: 'sales' } },
  { id: 'payment', port: 4004, consumes: ['order-created'], database: { engine: 'mysql', name: 'payment' } },
];

it('writes sources that types accept, whatever the service stores and consumes', { timeout: 60_000 }, () => {
  for (const request of variants) writeService(root, request);
  symlinkSync(inRepository('node_modules'), join(root, 'node_modules'));
  symlinkSync(inRepository('packages', 'service-kit'), join(root, 'packages', 'service-kit'));
  const config = { extends: inRepository('tsconfig.json'), include: ['services'], exclude: [] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config));

  expect(faultsOfTypes()).toBe('');
  expect(existsSync(join(root, 'services/payment/test/order-created.test.ts'))).toBe(true);
});

/** What the compiler prints. */
const faultsOfTypes = (): string => {
  try {
    return execFileSync(inRepository('node_modules', '.bin', 'tsc'), ['-p', root], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};
