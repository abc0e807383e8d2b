import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type App, apps, backingPorts } from '@eshop/topology';
import { yamlFilesIn } from '@eshop/topology/read-resources';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { inRepository } from '../platform/repository.ts';

// Prints, as JSON for the Tiltfile, how Tilt is to group, order and forward what dist/local holds.

const KubernetesObject = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string(), namespace: z.string().default('default') }),
});
/** Tilt sees to these by itself: what has pods, and the Services that select them. */
const byTilt = ['Deployment', 'StatefulSet', 'Job', 'CronJob', 'Service'];

const files = yamlFilesIn(inRepository('dist', 'local')).map((file) => {
  const objects = parseAllDocuments(readFileSync(file, 'utf8')).map((each) => KubernetesObject.parse(each.toJS()));
  return { name: basename(file, '.yaml').replace(/^\d+-/, ''), objects };
});
const all = files.flatMap(({ objects }) => objects);
const named = (kind: string) => all.filter((object) => object.kind === kind).map(({ metadata }) => metadata.name);

/** Where the stores listen on the laptop: as in the local run. */
const local = backingPorts();
const forwarded: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  postgres: [[local.postgres, 5432]],
  mysql: [[local.mysql, 3306]],
  'dapr-redis': [[local.daprRedis, 6379]],
  dynamodb: [[local.dynamodb, 8000]],
  s3: [[local.s3, 9000]],
  cognito: [[local.cognito, 9229]],
  rabbitmq: [[local.rabbitmq, 5672]],
  'pubsub-emulator': [[local.pubsubEmulator, 8085]],
};

/** Tilt's selector of an object that is no workload. */
const selector = ({ kind, metadata }: z.infer<typeof KubernetesObject>) =>
  `${metadata.name}:${kind}:${metadata.namespace}`.toLowerCase();
const configuration = (file: string) =>
  (files.find(({ name }) => name === file)?.objects ?? []).filter(({ kind }) => !byTilt.includes(kind)).map(selector);

const appOf = (app: App) => {
  const folder = `${app.kind === 'site' ? 'frontends' : 'services'}/${app.id}`;
  return {
    name: app.id,
    kind: app.kind,
    port: app.port,
    image: `eshop/${app.id}`,
    target: `${app.kind}-dev`,
    /** What is synchronised into the pod when it is saved. */
    sources: ['packages', folder],
    objects: configuration(app.id),
    after: named('Job').filter((name) => name === `${app.id}-migration`),
  };
};

const isApp = (file: string) => apps.some(({ id }) => id === file);
console.log(
  JSON.stringify({
    /** Objects that are no pods, by the file they stand in. */
    groups: files
      .filter(({ name }) => !isApp(name))
      .map(({ name }) => ({ name, objects: configuration(name) }))
      .filter(({ objects }) => objects.length > 0),
    stores: named('StatefulSet').map((name) => ({ name, ports: forwarded[name] ?? [] })),
    jobs: named('Job'),
    apps: apps.map(appOf),
  }),
);
