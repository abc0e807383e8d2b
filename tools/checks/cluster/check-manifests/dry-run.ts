import type { ApiServer } from './api-server.ts';
import type { ServedKinds } from './kinds.ts';
import { type KubernetesObject, kindOf, nameOf } from './manifests.ts';

/** An object that the API server, or a schema, refuses. */
export interface Refusal {
  readonly object: string;
  readonly message: string;
}

interface Options {
  objects: readonly KubernetesObject[];
  /** Which kinds live in a namespace. */
  namespaced: ServedKinds;
  /** A namespace that is there, in the place of their own. */
  namespace: string;
}

/**
 * Applies the objects on the server without keeping any. Refused is what its rules or its schemas refuse, a field that
 * it does not know, and a pod that the namespace's own standard would not let in (of which the server only warns).
 */
export const dryRun = async (server: ApiServer, { objects, namespaced, namespace }: Options): Promise<Refusal[]> => {
  const namespacedObjects = objects.map((object) =>
    namespaced.get(kindOf(object)) ? { ...object, metadata: { ...object.metadata, namespace } } : object,
  );
  return objections(server, namespacedObjects);
};

/**
 * kubectl does not say of every objection whose it is, so what is refused is asked again by halves, down to the single
 * object.
 */
const objections = async (server: ApiServer, objects: readonly KubernetesObject[]): Promise<Refusal[]> => {
  const message = await apply(server, objects);
  const [first] = objects;
  if (!message || !first) return [];
  if (objects.length === 1) return [{ object: nameOf(first), message }];
  const middle = Math.ceil(objects.length / 2);
  const refusals = [
    ...(await objections(server, objects.slice(0, middle))),
    ...(await objections(server, objects.slice(middle))),
  ];
  return refusals.length > 0 ? refusals : [{ object: `${nameOf(first)} and others together`, message }];
};

const flags = ['--server-side', '--force-conflicts', '--dry-run=server', '--validate=strict'];

/** What the server has against the objects; undefined when it takes them. */
const apply = async (server: ApiServer, items: readonly object[]) => {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  const { code, stderr } = await server.kubectl(['apply', ...flags, '-f', '-'], list);
  const insecure = stderr.split('\n').filter((line) => line.includes('violate PodSecurity'));
  if (code !== 0) return stderr.trim() || `kubectl ended with ${code}`;
  return insecure.length > 0 ? insecure.join('\n') : undefined;
};
