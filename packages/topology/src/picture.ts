import type { App } from './app.ts';
import { apps } from './registry.ts';

/** What every app, or every subscriber, does: it is left out of the picture. */
const impliedOperations: readonly string[] = ['GET /v1/policy', 'GET /internal/sent-events'];

/** The parts as a Mermaid picture: who calls whom, apart from what follows from policy and events, and what stores they have. */
export const callsPicture = (): string => {
  const nodes = apps.map((app) => `  ${app.id}${shapeOf(app)}`);
  const calls = apps.flatMap((app) =>
    Object.entries(app.calls).flatMap(([callee, operations]) =>
      operations.some((operation) => !impliedOperations.includes(operation)) ? [`  ${app.id} --> ${callee}`] : [],
    ),
  );
  return ['flowchart LR', ...nodes, ...calls].join('\n');
};

/** The events as a Mermaid picture: publisher, topic, subscribers. */
export const eventsPicture = (): string => {
  const topics = apps.flatMap((app) => app.publishes.map((topic) => `  ${app.id} --> ${topic}{{${topic}}}`));
  const consumption = apps.flatMap((app) => app.subscribes.map((topic) => `  ${topic} -.-> ${app.id}`));
  return ['flowchart LR', ...topics, ...consumption].join('\n');
};

const shapeOf = ({ id, kind, stores }: App) => {
  const kinds = {
    postgres: 'PostgreSQL',
    mysql: 'MySQL',
    dynamodb: 'DynamoDB',
    s3: 'S3',
    redis: 'Redis',
    cognito: 'Cognito',
  };
  const usedStores = Object.entries(kinds).flatMap(([store, title]) =>
    stores[store as keyof typeof kinds].length > 0 ? [title] : [],
  );
  const label = [`<b>${id}</b>`, usedStores.join(' · ')].filter(Boolean).join('<br>');
  return kind === 'site' ? `(["${label}"])` : `["${label}"]`;
};
