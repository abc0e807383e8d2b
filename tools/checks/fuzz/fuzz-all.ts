import { mkdirSync } from 'node:fs';
import { type AppId, apps } from '@eshop/topology';
import pMap from 'p-map';
import { inRepository } from '../../dev/platform/repository.ts';
import type { Platform } from '../../dev/platform.ts';
import { startApiHost } from './api-host.ts';
import { type Identity, identityNames, openIdentities } from './identities.ts';
import type { Options } from './options.ts';
import { fuzz, type Outcome, type Phase, type Target } from './run.ts';

const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => id);
const mergedDocument = inRepository('packages', 'client', 'openapi.json');
const reportsDir = inRepository('.data', 'fuzz');
/** Schemathesis takes a core, and the services take another. */
const concurrency = 2;

interface Context {
  platform: Platform;
  python: string;
  signal: AbortSignal;
}

/** Tests every document that the options name, with every identity; throws when a run took its own permissions away. */
export const fuzzAll = async (options: Options, { platform, python, signal }: Context): Promise<Outcome[]> => {
  mkdirSync(reportsDir, { recursive: true });
  const host = await startApiHost(await documentsOf(platform.urls), platform.urls);
  try {
    const { logIn, assertUnchanged } = await openIdentities(platform);
    const targets = documentsToTest(options, platform.urls, host.url).flatMap((document) =>
      identityNames.map((identityName) => ({ ...document, identityName })),
    );
    const outcomes = await pMap(
      targets,
      async ({ identityName, ...document }) => {
        const target: Target = { ...document, identity: await logIn(identityName) };
        const phases = phasesOf(target.identity, options);
        return print(await fuzz(target, { ...options, phases, python, reportsDir, signal }));
      },
      { concurrency },
    );
    await assertUnchanged();
    return outcomes;
  } finally {
    host.close();
  }
};

const documentsOf = async (urls: Platform['urls']) =>
  Object.fromEntries(await Promise.all(services.map(async (id) => [id, await readDocument(urls[id])] as const)));

const readDocument = async (url: string) => {
  const response = await fetch(`${url}/openapi.json`);
  return (await response.json()) as { paths: object };
};

/** A short run takes the merged document alone: a test compares it with what each service says of itself. */
const documentsToTest = (
  { short, only }: Options,
  urls: Record<AppId, string>,
  host: string,
): Omit<Target, 'identity'>[] => {
  const own = (only ?? (short ? [] : services)).map((id) => ({
    name: id,
    document: `${urls[id]}/openapi.json`,
    url: urls[id],
  }));
  return only ? own : [{ name: 'merged', document: mergedDocument, url: host }, ...own];
};

/** An admin may call everything, so the bounds of each schema are seen with their token already. */
const phasesOf = ({ name }: Identity, { short }: Options): readonly Phase[] =>
  short && name !== 'admin' ? ['examples', 'fuzzing'] : ['examples', 'coverage', 'fuzzing'];

const print = (outcome: Outcome): Outcome => {
  const { target, seconds, requests, failures, log } = outcome;
  if (failures > 0) console.log(log);
  const identityName = describe(target.identity);
  console.log(
    `${failures === 0 ? 'ok  ' : 'FAIL'} ${target.name.padEnd(14)} ${identityName.padEnd(14)} ${requests} requests, ${failures} failures, ${seconds.toFixed(0)} s`,
  );
  return outcome;
};

const describe = ({ name }: Identity) => (name === 'nobody' ? 'without token' : `as ${name}`);
