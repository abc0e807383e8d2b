import { randomUUID } from 'node:crypto';
import type { ApiServer } from './api-server.ts';
import { dryRun, type Refusal } from './dry-run.ts';
import { addKinds, mark, removeAdded, type ServedKinds } from './kinds.ts';
import { type KubernetesObject, kindOf, readManifests } from './manifests.ts';
import { checkBySchema } from './schemas.ts';

/** What came out of the check of one environment. */
export interface Outcome {
  readonly environment: string;
  readonly objects: number;
  /** How many of them a real API server checked, and how many a schema alone. */
  readonly byServer: number;
  readonly bySchema: number;
  readonly refusals: readonly Refusal[];
  /** Kinds that nothing here knows. */
  readonly unknown: readonly string[];
}

/** Checks what is written for the environments: on the server as far as it knows the kinds, else by schemas. */
export const checkManifests = async (
  environments: readonly string[],
  server: ApiServer | undefined,
  report: (text: string) => void,
): Promise<Outcome[]> => {
  const manifests = environments.map((environment) => ({ environment, objects: readManifests(environment) }));
  if (!server) return Promise.all(manifests.map((each) => checkOne(each, undefined)));
  try {
    const kinds = manifests.flatMap(({ objects }) => objects.map(kindOf));
    const servedKinds = await addKinds(server, kinds, report);
    const outcomes: Outcome[] = [];
    for (const manifest of manifests) outcomes.push(await checkOne(manifest, { server, served: servedKinds }));
    return outcomes;
  } finally {
    await removeAdded(server);
  }
};

interface Written {
  environment: string;
  objects: readonly KubernetesObject[];
}

const checkOne = async (
  { environment, objects }: Written,
  on: { server: ApiServer; served: ServedKinds } | undefined,
): Promise<Outcome> => {
  const servableObjects = objects.filter((object) => on?.served.has(kindOf(object)));
  const schemas = await checkBySchema(objects.filter((object) => !servableObjects.includes(object)));
  const refusals = on ? await onServer(on.server, servableObjects, on.served) : [];
  return {
    environment,
    objects: objects.length,
    byServer: servableObjects.length,
    bySchema: schemas.checked.length,
    refusals: [...refusals, ...schemas.refusals],
    unknown: schemas.unknown,
  };
};

/** In a namespace that bears the labels of their own, so that the same pods are let in; it is gone afterwards. */
const onServer = async (server: ApiServer, objects: readonly KubernetesObject[], namespaced: ServedKinds) => {
  const name = `check-manifests-${randomUUID().slice(0, 8)}`;
  const labels = objects.find(({ kind }) => kind === 'Namespace')?.metadata.labels;
  const own = { 'kubernetes.io/metadata.name': name, [mark]: 'true' };
  const metadata = { name, labels: { ...(typeof labels === 'object' && labels), ...own } };
  await server.ask(['create', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata }));
  try {
    return await dryRun(server, { objects, namespaced, namespace: name });
  } finally {
    await server.ask(['delete', 'namespace', name, '--wait=false']);
  }
};
