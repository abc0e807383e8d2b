import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { composed } from './manifests.ts';

const files = composed.flatMap(({ env, manifests }) =>
  manifests.map(({ name, objects }) => ({ file: `${env.name}/${name}.yaml`, objects })),
);

test.each(files)('$file is what it was', async ({ file, objects }) => {
  const text = objects.map((object) => stringify(object, { version: '1.1', lineWidth: 0 })).join('---\n');

  await expect(text).toMatchFileSnapshot(`__snapshots__/${file}`);
});
