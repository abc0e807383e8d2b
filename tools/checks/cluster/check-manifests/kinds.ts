import { parse } from 'yaml';
import { z } from 'zod';
import { until } from '../../../dev/supervisor/until.ts';
import type { ApiServer } from './api-server.ts';
import { crdSources } from './crd-sources.ts';
import { fetchCrd } from './fetch-crd.ts';

/** The kinds that an API server knows, as `apps/v1/Deployment`, and whether each lives in a namespace. */
export type ServedKinds = ReadonlyMap<string, boolean>;

/** What was added bears this, so that a run that was killed leaves nothing that the next does not take away. */
export const mark = 'eshop.test/check-manifests';

/**
 * Adds those of the wanted kinds to the server whose definitions can be had, if it is ours, and answers all that it
 * knows then. Reports which definitions is unavailable, and why.
 */
export const addKinds = async (
  server: ApiServer,
  wanted: readonly string[],
  report: (text: string) => void,
): Promise<ServedKinds> => {
  const knownKinds = await servedBy(server);
  const missing = [...new Set(wanted)].filter((kind) => !knownKinds.has(kind) && crdSources[kind]);
  if (!server.ours || missing.length === 0) return knownKinds;
  const fetchResults = await Promise.allSettled(missing.map(definitionOf));
  for (const [reason, kinds] of reasonsOf(missing, fetchResults))
    report(`No definition of ${kinds.join(', ')}: ${reason}`);
  const items = fetchResults.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (items.length === 0) return knownKinds;
  await server.ask(['apply', '--server-side', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  const addedKinds = missing.filter((_, index) => fetchResults[index]?.status === 'fulfilled');
  return until(
    async () => {
      const servedKinds = await servedBy(server);
      return addedKinds.every((kind) => servedKinds.has(kind)) ? servedKinds : undefined;
    },
    { what: `The API server does not serve ${addedKinds.join(', ')}:`, timeoutMs: 30_000, everyMs: 300 },
  );
};

/** Takes back what was added to a server of ours, by this run or by one that was killed. */
export const removeAdded = async (server: ApiServer) => {
  if (!server.ours) return;
  await server.ask(['delete', 'crd', '-l', mark, '--ignore-not-found', '--timeout=30s']);
  await server.ask(['delete', 'namespace', '-l', mark, '--ignore-not-found', '--wait=false']);
};

const Definition = z
  .object({ metadata: z.object({ labels: z.record(z.string(), z.string()).optional() }).loose() })
  .loose();

const definitionOf = async (kind: string) => {
  const source = crdSources[kind];
  if (!source) throw new Error(`no source of ${kind}`);
  const { status: _, ...definition } = Definition.parse(parse(await fetchCrd(source)));
  const { metadata } = definition;
  return { ...definition, metadata: { ...metadata, labels: { ...metadata.labels, [mark]: 'true' } } };
};

const reasonsOf = (kinds: readonly string[], fetched: readonly PromiseSettledResult<unknown>[]) =>
  Map.groupBy(
    kinds.filter((_, index) => fetched[index]?.status === 'rejected'),
    (kind) => {
      const fetchResult = fetched[kinds.indexOf(kind)];
      return fetchResult?.status === 'rejected' && fetchResult.reason instanceof Error
        ? fetchResult.reason.message
        : 'it cannot be had';
    },
  );

/** Out of lines of NAME, perhaps SHORTNAMES, APIVERSION, NAMESPACED and KIND. */
const servedBy = async (server: ApiServer): Promise<ServedKinds> => {
  const lines = (await server.ask(['api-resources', '--no-headers', '--cached=false'])).trim().split('\n');
  return new Map(
    lines.map((line): [string, boolean] => {
      const [kind, isNamespaced, apiVersion] = line.trim().split(/\s+/).reverse();
      return [`${apiVersion}/${kind}`, isNamespaced === 'true'];
    }),
  );
};
