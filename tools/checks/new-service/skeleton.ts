import { readFileSync } from 'node:fs';
import type { Topic } from '@eshop/topology';
import { pascalCase, upperCase } from './names.ts';
import type { ServiceRequest } from './request.ts';

/** A file of a service: its path in the service's folder, and its text. */
export interface SkeletonFile {
  path: string;
  text: string;
}

/** Returns the files of a new service, its package.json apart. */
export const skeletonOf = (request: ServiceRequest): SkeletonFile[] => [
  { path: 'README.md', text: readmeOf(request) },
  ...sourcesOf(request).map(({ path, template, topic }) => ({
    path,
    text: render(readFileSync(new URL(`./template/${template}`, import.meta.url), 'utf8'), request, topic),
  })),
];

interface Source {
  path: string;
  /** A file of `template/`. */
  template: string;
  /** The topic that it is about, where each topic has such a file. */
  topic?: Topic;
}

const sourcesOf = ({ database, consumes }: ServiceRequest): Source[] => {
  const always = ['src/main.ts', 'src/settings.ts'].map(asIs);
  if (!database) return [...always, { path: 'src/app.ts', template: 'src/app.stateless.ts' }];
  const variant = consumes.length > 0 ? 'consumer' : 'database';
  const withDatabase = [
    ...always,
    asIs('src/migrate.ts'),
    ...['src/app', 'src/store/tables'].map((path) => ({ path: `${path}.ts`, template: `${path}.${variant}.ts` })),
  ];
  if (consumes.length === 0)
    return [
      ...withDatabase,
      { path: 'src/migrations/001-audit-log.ts', template: 'src/migrations/001-audit-log.database.ts' },
    ];
  return [
    ...withDatabase,
    {
      path: 'src/migrations/001-received-events.ts',
      template: `src/migrations/001-received-events.${database.engine}.ts`,
    },
    ...['src/store/received-events.ts', 'src/use-cases/record-event.ts'].map(asIs),
    ...consumes.flatMap((topic) => [
      { path: `src/subscriptions/${topic}.ts`, template: 'src/subscriptions/product-created.ts', topic },
      { path: `test/${topic}.test.ts`, template: 'test/product-created.template.ts', topic },
    ]),
  ];
};

const asIs = (path: string): Source => ({ path, template: path });

/** The templates are a service called warehouse, with a PostgreSQL database, that consumes product-created. */
const render = (template: string, { id, database, consumes }: ServiceRequest, topic?: Topic): string => {
  const variantFile = /\.(?:stateless|database|consumer)\.ts'/g;
  const text = template.replace(variantFile, ".ts'").replaceAll('../../../../../packages/', '../../../packages/');
  const namedText = topic ? withTopic(text, topic) : withTopics(text, consumes);
  const storedText = database ? withDatabase(namedText, database) : namedText;
  return storedText.replaceAll("'warehouse'", `'${id}'`).replaceAll('WarehouseDb', `${pascalCase(id)}Db`);
};

const withTopic = (text: string, topic: Topic) =>
  text.replaceAll('product-created', topic).replaceAll('ProductCreated', pascalCase(topic));

/** Lines that import a subscription, and the list of them, name every topic. */
const withTopics = (text: string, topics: readonly Topic[]) =>
  text
    .replace('onProductCreated(db)', topics.map((topic) => `on${pascalCase(topic)}(db)`).join(', '))
    .replace(/^import .*product-created.*\n/gm, (line) => topics.map((topic) => withTopic(line, topic)).join(''));

const withDatabase = (text: string, { engine, name }: NonNullable<ServiceRequest['database']>) => {
  const renamedText = text
    .replaceAll('POSTGRES_WAREHOUSE_URL', `${upperCase(engine)}_${upperCase(name)}_URL`)
    .replaceAll('the warehouse database', `the ${name} database`)
    .replaceAll("(database, 'warehouse',", `(database, '${name}',`);
  if (engine === 'postgres') return renamedText;
  return renamedText
    .replaceAll('openPostgres', 'openMysql')
    .replaceAll("/sql/postgres'", "/sql/mysql'")
    .replaceAll('{ postgres: ready }', '{ mysql: ready }')
    .replaceAll("emptyDatabase('postgres')", "emptyDatabase('mysql')");
};

const engineNames = { postgres: 'PostgreSQL', mysql: 'MySQL' };

const readmeOf = ({ id, database, consumes }: ServiceRequest) => {
  const store = database
    ? `- \`src/store\`: ${engineNames[database.engine]} (\`tables.ts\`). \`src/migrations\` creates its tables.\n`
    : '';
  const rows = consumes.map(
    (topic) => `| \`${topic}\` | records that the event arrived, once | \`record-event.ts\` |\n`,
  );
  const useCases =
    rows.length > 0
      ? `\n## Use cases\n\n| Who or what | Does | File in \`src/use-cases\` |\n| --- | --- | --- |\n${rows.join('')}`
      : '';
  return `# ${id}
${useCases}
## Where what lives

${store}- Settings: [docs/reference/settings.md](../../docs/reference/settings.md#${id}).
`;
};
