import { readFileSync, writeFileSync } from 'node:fs';
import { daprYaml } from '@eshop/topology';
import { stringify } from 'yaml';
import { inRepository } from '../platform/repository.ts';

const head = `# Generated from packages/topology by npm run generate.
# The Dapr CLI's own way in: npm start -- --backing-only in one terminal, dapr run -f . in another.
`;

const files = { 'dapr.yaml': head + stringify(daprYaml(), { lineWidth: 0 }) };

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
