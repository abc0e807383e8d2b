import type { App } from './app.ts';
import { apps } from './registry.ts';

/** Calls that every app or every subscriber makes; the picture leaves them out. */
const impliedOperations: readonly string[] = ['GET /v1/policy', 'GET /internal/sent-events'];

/** Returns the calls as a Mermaid picture: who calls whom, without the calls that every app makes, and who uses which stores. */
export const callsPicture = (): string => {
  const nodes = apps.map((app) => `  ${app.id}${shapeOf(app)}`);
  const calls = apps.flatMap((app) =>
    Object.entries(app.calls).flatMap(([callee, operations]) =>
      operations.some((operation) => !impliedOperations.includes(operation)) ? [`  ${app.id} --> ${callee}`] : [],
    ),
  );
  return ['flowchart LR', ...nodes, ...calls].join('\n');
};

/** Returns the events as a Mermaid picture: publisher, topic, subscribers. */
export const eventsPicture = (): string => {
  const topics = apps.flatMap((app) => app.publishes.map((topic) => `  ${app.id} --> ${topic}{{${topic}}}`));
  const consumption = apps.flatMap((app) => app.subscribes.map((topic) => `  ${topic} -.-> ${app.id}`));
  return ['flowchart LR', ...topics, ...consumption].join('\n');
};

/** Titles of the stores, by their name in the topology. */
const storeTitles = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  dynamodb: 'DynamoDB',
  s3: 'S3',
  redis: 'Redis',
  cognito: 'Cognito',
} as const satisfies Record<keyof App['stores'], string>;

const storeKinds = Object.keys(storeTitles) as (keyof App['stores'])[];

const storesOf = ({ stores }: App): { id: string; label: string }[] =>
  storeKinds.flatMap((kind) =>
    stores[kind].map((name) => ({ id: `${kind}-${name}`, label: `${storeTitles[kind]}<br>${name}` })),
  );

/** Returns the containers as a Mermaid picture: every site, every service, and the stores that each owns. */
export const containersPicture = (): string => {
  const sites = apps.filter(({ kind }) => kind === 'site');
  const services = apps.filter(({ kind }) => kind !== 'site');
  const group = (title: string, members: readonly App[]) => [
    `  subgraph ${title}`,
    ...members.map((app) => `    ${app.id}["<b>${app.id}</b>"]`),
    '  end',
  ];
  const stores = services.flatMap((app) =>
    storesOf(app).flatMap(({ id, label }) => [`  ${id}[("${label}")]`, `  ${app.id} --> ${id}`]),
  );
  return [
    'flowchart LR',
    ...group('sites', sites),
    ...group('services', services),
    '  sites -->|calls through sidecars| services',
    '  services <-->|events through sidecars| broker{{"broker"}}',
    ...stores,
  ].join('\n');
};

/** Returns the context as a Mermaid picture: who uses the platform, by which way in, and on what it relies outside. */
export const contextPicture = (): string => {
  const externals = storeKinds.filter((kind) => ['cognito', 'dynamodb', 's3'].includes(kind) && isUsed(kind));
  const nodes = apps
    .filter(({ kind }) => kind === 'site')
    .map(({ id }) => `  ${users[id] ?? `people(["People"])`} -->|${id} site| eshop`);
  return [
    'flowchart LR',
    '  eshop["<b>Eshop</b>"]',
    ...nodes,
    '  client(["API client"]) -->|API host| eshop',
    '  sre(["SRE"]) -->|manifests, components, commands| eshop',
    '  google["Google login"]',
    ...externals.map((kind) => `  eshop --> ${kind}["Amazon ${storeTitles[kind]}"]`),
    '  cognito --> google',
  ].join('\n');
};

/** The people at each site. */
const users: Readonly<Record<string, string>> = {
  admin: 'team(["Team member"])',
  customer: 'shopper(["Shopper or customer"])',
};

const isUsed = (kind: keyof App['stores']): boolean => apps.some(({ stores }) => stores[kind].length > 0);

const shapeOf = (app: App) => {
  const usedStores = storeKinds.flatMap((kind) => (app.stores[kind].length > 0 ? [storeTitles[kind]] : []));
  const label = [`<b>${app.id}</b>`, usedStores.join(' · ')].filter(Boolean).join('<br>');
  return app.kind === 'site' ? `(["${label}"])` : `["${label}"]`;
};
