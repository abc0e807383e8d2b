import { describe, expect, it } from 'vitest';
import { judge, type Subject } from './rules.ts';

const labels = Object.fromEntries(
  ['title', 'source', 'revision', 'version', 'created', 'licenses'].map((name) => [
    `org.opencontainers.image.${name}`,
    'x',
  ]),
);
const component = (name: string) => ({ 'bom-ref': name });

/** An image that is as it should be. */
const good = {
  app: { id: 'order', kind: 'service' },
  base: { Size: 200e6 },
  image: { Size: 230e6, Config: { User: '1000:1000', Labels: labels }, RootFS: { Layers: [] } },
  contents: {
    files: ['/app/services/order/src/main.ts', '/app/node_modules/pino/test/basic.test.js', '/usr/local/bin/node'],
    packages: ['pino@10.4.0'],
    sbom: { bomFormat: 'CycloneDX', components: [component('pino@10.4.0'), component('@eshop/order@0.1.0')] },
  },
} as const satisfies Subject;

const withFile = (file: string): Subject => ({
  ...good,
  contents: { ...good.contents, files: [...good.contents.files, file] },
});

describe('an image', () => {
  it('may be as it should be', () => {
    expect(judge(good)).toEqual([]);
  });

  it('stays in its budget', () => {
    expect(judge({ ...good, image: { ...good.image, Size: 261e6 } })).toEqual([
      'adds 61 MB to its base, 60 MB are allowed',
    ]);
  });

  it.each(['', '0', 'root', 'node'])('names its user by a number that is not root’s: not %o', (User) => {
    expect(judge({ ...good, image: { ...good.image, Config: { User, Labels: labels } } })).toEqual([
      `runs as '${User}'`,
    ]);
  });

  it('says where it is from', () => {
    const Config = { User: '1000', Labels: { ...labels, 'org.opencontainers.image.revision': '' } };
    expect(judge({ ...good, image: { ...good.image, Config } })).toEqual(['has no label revision']);
  });

  it.each([
    '/app/services/order/src/orders.test.ts',
    '/app/services/order/test/order.ts',
    '/app/.git/HEAD',
    '/root/.npm/_cacache/index',
    '/app/.npmrc',
    '/app/services/order/.env.local',
    '/usr/local/bin/npm',
    '/app/service-account.key',
  ])('holds nothing of development, and no secret: %s', (file) => {
    expect(judge(withFile(file))).toEqual([`holds ${file}`]);
  });

  it('lists what it holds, and holds what it lists', () => {
    const packages = ['vitest@5.1.1'];
    expect(judge({ ...good, contents: { ...good.contents, packages } })).toEqual([
      'holds vitest@5.1.1, which is not on its list',
      'lists pino@10.4.0, which is not in it',
    ]);
    const { sbom: _, ...withoutSbom } = good.contents;
    expect(judge({ ...good, contents: withoutSbom })).toEqual(['has no list of its components']);
  });

  it('of a site may list more than its files, for Next compiles the rest', () => {
    const site = { ...good, app: { id: 'admin', kind: 'site' } } as const;
    expect(judge({ ...site, contents: { ...good.contents, packages: [] } })).toEqual([]);
  });
});
