import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { composedManifests } from './manifests.ts';

const renew = 'npm run test:unit -- -- cdk8s -u renews the snapshots of changed and new charts';

/** Snapshots are named for their charts alone, so that a new app adds a file and renames none. */
describe.each(composedManifests)('$env.name', ({ env, manifests }) => {
  test.each(manifests)('$name matches its snapshot', async ({ name, objects }) => {
    const text = objects.map((object) => stringify(object, { version: '1.1', lineWidth: 0 })).join('---\n');

    await expect(text, renew).toMatchFileSnapshot(`__snapshots__/${env.name}/${name}.yaml`);
  });

  test('has no snapshot without a chart', () => {
    const charts = manifests.map(({ name }) => `${name}.yaml`);
    const files = readdirSync(new URL(`__snapshots__/${env.name}/`, import.meta.url));

    expect(
      files.filter((file) => !charts.includes(file)),
      'no chart writes these files: delete them',
    ).toEqual([]);
  });
});
