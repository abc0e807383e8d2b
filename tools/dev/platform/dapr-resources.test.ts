import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps } from '@eshop/topology';
import { afterAll, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { brokers, chooseBroker } from './broker.ts';
import { writeDaprResources } from './dapr-resources.ts';
import { inRepository } from './repository.ts';

const generatedDir = mkdtempSync(join(tmpdir(), 'eshop-dapr-'));
afterAll(() => rmSync(generatedDir, { recursive: true, force: true }));

const writeResources = (pubsubFile: string) => {
  const { resources } = writeDaprResources({
    generatedDir,
    namesFile: '/names.db',
    secretsFile: '/secrets.json',
    pubsubFile,
    apps,
  });
  return readdirSync(resources).map((name) => ({ name, text: readFileSync(join(resources, name), 'utf8') }));
};

test.each(brokers)('the folder of %s holds its component, which the topology’s scopes are laid on', (broker) => {
  const { file, broker: chosenBroker } = chooseBroker(broker);
  const pubsub = writeResources(file).find(({ name }) => name === 'component-pubsub.yaml');

  expect(chosenBroker).toBe(broker);
  expect(pubsub?.text).toContain('publishingScopes');
});

test('every resource has a file of its own, or daprd would pass over a Resiliency', () => {
  for (const { text } of writeResources(chooseBroker(undefined).file)) expect(parseAllDocuments(text)).toHaveLength(1);
});

test('the resiliency names every service, whose calls Dapr would else retry', () => {
  const resiliency = parse(readFileSync(inRepository('dapr-components/resiliency.yaml'), 'utf8'));
  const missing = apps.filter(({ id, kind }) => kind === 'service' && !resiliency.spec.targets.apps[id]?.retry);

  expect(missing.map(({ id }) => `dapr-components/resiliency.yaml, targets.apps: add ${id}: { retry: call }`)).toEqual(
    [],
  );
});
