import { parseArgs } from 'node:util';
import { type App, apps, type Topic, topics } from '@eshop/topology';
import { camelCase } from './names.ts';

/** A service to be generated. */
export interface ServiceRequest {
  id: string;
  database?: { engine: 'postgres' | 'mysql'; name: string };
  consumes: readonly Topic[];
  port: number;
}

export const usage = `npm run new:service <name> -- [--postgres <database> | --mysql <database>] [--consumes <topic,topic>]

Writes services/<name>, its entry in packages/topology/src/apps.ts and its line in dapr-components/resiliency.yaml,
then updates package-lock.json and what is generated. A second run writes what is missing and changes nothing else.

Topics: ${topics.join(', ')}`;

/** What was asked for in a way that cannot be done; its message is a sentence for the person who asked. */
export class RequestError extends Error {}

const options = {
  postgres: { type: 'string' },
  mysql: { type: 'string' },
  consumes: { type: 'string' },
} as const;

/** Reads the arguments; a service that has an entry is what its entry says. Throws RequestError. */
export const readRequest = (args: readonly string[], existingApps: readonly App[] = apps): ServiceRequest => {
  const { values, positionals } = parse(args);
  const [id, ...otherArguments] = positionals;
  if (!id || otherArguments.length > 0) throw new RequestError(`Name one service.\n\n${usage}`);
  assertName(id);
  const requestedOptions = { database: databaseOf(values), consumes: topicsOf(values.consumes) };
  const entry = existingApps.find((app) => app.id === id);
  if (entry) return requestOf(entry, requestedOptions);
  assertNew(id, requestedOptions, existingApps);
  return { ...definedOnly(id, requestedOptions), port: nextPort(existingApps) };
};

type Requested = Pick<ServiceRequest, 'consumes'> & { database: ServiceRequest['database'] | undefined };

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new RequestError(`${(error as Error).message}\n\n${usage}`);
  }
};

const assertName = (id: string) => {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(id) || id.length > 30)
    throw new RequestError(`'${id}' is no name for a service: use at most 30 lowercase letters, digits and dashes.`);
  if (!isIdentifier(camelCase(id)))
    throw new RequestError(`'${id}' is a word of the language: choose another name for the service.`);
};

const databaseOf = ({ postgres, mysql }: { postgres?: string; mysql?: string }): ServiceRequest['database'] => {
  if (postgres !== undefined && mysql !== undefined)
    throw new RequestError('A new service has one database: give --postgres or --mysql.');
  const name = postgres ?? mysql;
  if (name === undefined) return undefined;
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > 30)
    throw new RequestError(
      `'${name}' is no name for a database: use at most 30 lowercase letters, digits and underscores.`,
    );
  return { engine: postgres === undefined ? 'mysql' : 'postgres', name };
};

const topicsOf = (list: string | undefined): Topic[] => {
  const names = [...new Set(list?.split(',').map((name) => name.trim()) ?? [])];
  return names.map((name) => {
    const topic = topics.find((one) => one === name);
    if (topic) return topic;
    throw new RequestError(
      `There is no topic '${name}'. Add it first (docs/guides/add-an-event.md), or take one of: ${topics.join(', ')}.`,
    );
  });
};

const assertNew = (id: string, { database, consumes }: Requested, existingApps: readonly App[]) => {
  if (existingApps.some((app) => camelCase(app.id) === camelCase(id)))
    throw new RequestError(`'${id}' is too similar to an app that exists: choose another name.`);
  if (consumes.length > 0 && !database)
    throw new RequestError('A consumer keeps its inbox and dead letters in a database: add --postgres or --mysql.');
  const owner = existingApps.find(({ stores }) => database && stores[database.engine].includes(database.name));
  if (owner) throw new RequestError(`The database '${database?.name}' is ${owner.id}'s: choose another name.`);
};

/** What the entry of a service says. Throws RequestError when the options say something else. */
const requestOf = (entry: App, requested: Requested): ServiceRequest => {
  if (entry.kind === 'site') throw new RequestError(`'${entry.id}' is a site: choose another name for the service.`);
  const { postgres, mysql } = entry.stores;
  const [engine, name] = postgres[0] ? (['postgres', postgres[0]] as const) : (['mysql', mysql[0]] as const);
  const declaredOptions = {
    database: name === undefined ? undefined : { engine, name },
    consumes: [...entry.subscribes],
  };
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (
    (requested.database && !isSame(requested.database, declaredOptions.database)) ||
    (requested.consumes.length > 0 && !isSame([...requested.consumes].sort(), [...declaredOptions.consumes].sort()))
  )
    throw new RequestError(
      `packages/topology/src/apps.ts declares ${entry.id} otherwise: change that entry, or leave the options out.`,
    );
  if (declaredOptions.consumes.length > 0 && !declaredOptions.database)
    throw new RequestError(
      `packages/topology/src/apps.ts: ${entry.id} consumes events and needs a database for its inbox and dead letters.`,
    );
  return { ...definedOnly(entry.id, declaredOptions), port: entry.port };
};

const definedOnly = (id: string, { database, consumes }: Requested) => ({
  id,
  ...(database && { database }),
  consumes,
});

const nextPort = (existingApps: readonly App[]) =>
  Math.max(...existingApps.filter(({ kind }) => kind === 'service').map(({ port }) => port)) + 1;

const reservedWords = new Set(
  'app arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
);
const isIdentifier = (word: string) => !reservedWords.has(word);
