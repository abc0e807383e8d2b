import { readFileSync, writeFileSync } from 'node:fs';
import { callsPicture, daprYaml, eventsPicture } from '@eshop/topology';
import { stringify } from 'yaml';
import { skaffold } from '../../cdk8s/skaffold.ts';
import { inRepository } from '../platform/repository.ts';

const generated = '# Generated from packages/topology by npm run generate.\n';
const daprHead = `${generated}# The Dapr CLI's own way in: npm start -- --backing-only in one terminal, dapr run -f . in another.
`;

/** A page with the picture between its marks drawn anew. Throws when the marks are gone. */
const withPicture = (page: string, name: string, picture: string): string => {
  const marks = new RegExp(`(<!-- ${name}: npm run generate -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(page)) throw new Error(`the place for ${name} is gone`);
  return page.replace(marks, (_, start: string, end: string) => `${start}\`\`\`mermaid\n${picture}\n\`\`\`\n${end}`);
};

const readme = () =>
  withPicture(
    withPicture(readFileSync(inRepository('README.md'), 'utf8'), 'calls', callsPicture()),
    'events',
    eventsPicture(),
  );

const skaffoldHead = `${generated}# skaffold dev or run on a laptop's cluster; --profile gke-staging or gke builds with Cloud Build (docs/operations/release.md).
`;

const files = {
  'dapr.yaml': daprHead + stringify(daprYaml(), { lineWidth: 0 }),
  'skaffold.yaml': skaffoldHead + stringify(skaffold(), { lineWidth: 0 }),
  'README.md': readme(),
};

/** Writes what is generated from the topology; with --check it only compares, and fails on a difference. */
const check = process.argv.includes('--check');
for (const [name, content] of Object.entries(files)) {
  const file = inRepository(name);
  if (!check) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) {
    console.error(`${name} is not what the topology says: npm run generate`);
    process.exitCode = 1;
  }
}
