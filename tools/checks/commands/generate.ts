import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { typesOf } from '@eshop/client/types-of';
import { alertIndex } from '@eshop/observability';
import { apps, daprYaml, settingsPage } from '@eshop/topology';
import { stringify } from 'yaml';
import { skaffold } from '../../../cdk8s/skaffold.ts';
import { inRepository } from '../../dev/platform/repository.ts';
import { breakingChanges } from '../api/compatible.ts';
import { apiDocument } from '../api/document.ts';
import { errorsPage } from '../api/errors-page.ts';
import { eventSchemas } from '../api/event-schemas.ts';
import { repeatableOperations } from '../api/repeatable.ts';
import { commandsPage } from '../reference/commands-page.ts';
import { decisionsPage } from '../reference/decisions-page.ts';
import { eventsPage } from '../reference/events-page.ts';
import { metricsPage } from '../reference/metrics-page.ts';
import { permissionsPage } from '../reference/permissions-page.ts';
import { pagesWithPictures } from '../reference/pictures.ts';
import { staleExitCode } from '../test-runner/stages.ts';

const generatedHeader = '# Generated from packages/topology by npm run generate.\n';
const daprHead = `${generatedHeader}# The Dapr CLI's own way in: npm start -- --backing-only in one terminal, dapr run -f . in another.
`;

const skaffoldHead = `${generatedHeader}# skaffold dev or run on a laptop's cluster; --profile gke-staging or gke builds with Cloud Build (docs/operations/release.md).
`;

function eventFile(topic: string) {
  return `docs/events/${topic}.json`;
}

/** The schema of a topic as it was committed last. */
function published(topic: string): Record<string, unknown> | undefined {
  const file = inRepository(eventFile(topic));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function write(file: string, content: string) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const api = await apiDocument();
const schemas = eventSchemas();

const files: Record<string, string> = {
  'dapr.yaml': daprHead + stringify(daprYaml(), { lineWidth: 0 }),
  'skaffold.yaml': skaffoldHead + stringify(skaffold(), { lineWidth: 0 }),
  ...pagesWithPictures(),
  'docs/operations/alerts/README.md': alertIndex(apps),
  'docs/decisions/README.md': decisionsPage(),
  'docs/reference/commands.md': await commandsPage(),
  'docs/reference/errors.md': await errorsPage(),
  'docs/reference/events.md': eventsPage(apps),
  'docs/reference/metrics.md': await metricsPage(apps),
  'docs/reference/permissions.md': await permissionsPage(),
  'docs/reference/settings.md': settingsPage(apps),
  'packages/client/openapi.json': json(api),
  'packages/client/src/paths.ts': await typesOf(api),
  'packages/topology/src/repeatable.ts': await repeatableOperations(),
  ...Object.fromEntries(Object.entries(schemas).map(([topic, schema]) => [eventFile(topic), json(schema)])),
};

/** Writes what is generated; with --check it only compares, and fails on a difference. */
const check = process.argv.includes('--check');
/** An event may change only by addition, unless whoever does it says that all its consumers were thought of. */
const breaks = process.argv.includes('--incompatible-events')
  ? []
  : Object.entries(schemas).flatMap(([topic, schema]) => breakingChanges(topic, published(topic) ?? schema, schema));
for (const sentence of breaks) console.error(sentence);
if (breaks.length > 0) {
  console.error(
    'Make the change an addition, or a topic of its own; or insist: npm run generate -- --incompatible-events',
  );
  process.exit(1);
}
for (const [name, content] of Object.entries(files)) {
  const file = inRepository(name);
  if (!check) write(file, content);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
    console.error(`${name} is not what the code says: npm run generate`);
    process.exitCode = staleExitCode;
  }
}
