import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import pMap from 'p-map';
import { inRepository } from '../../dev/platform/repository.ts';

/** A command of `package.json`, as the page describes it. */
interface Command {
  script: string;
  summary: string;
}

/** The commands by reader. Every script of `package.json` is in one of these lists. */
const audiences: readonly { title: string; commands: readonly Command[] }[] = [
  {
    title: 'Run the platform',
    commands: [{ script: 'start', summary: 'Starts the whole platform on this machine' }],
  },
  {
    title: 'Check a change',
    commands: [
      { script: 'test', summary: 'Runs every stage that CI runs' },
      { script: 'test:unit', summary: 'Runs the unit tests, in seconds' },
      { script: 'test:integration', summary: 'Runs tests of stores, outbox and inbox on real servers' },
      { script: 'test:e2e', summary: 'Runs the whole platform and the sites in a browser' },
      { script: 'test:security', summary: 'Runs every attack, the secret scan and the dependency audit' },
      { script: 'types', summary: 'Checks the types' },
      { script: 'lint', summary: 'Checks format, unused code, imports, generated files, links and terms' },
      { script: 'format', summary: 'Formats the sources and applies safe fixes' },
      { script: 'new:service', summary: 'Writes the skeleton of a service' },
      { script: 'generate', summary: 'Writes every file that is derived from the topology and the route tables' },
      { script: 'check:api', summary: 'Finds changes of the API that break clients of the last release' },
      { script: 'check:manifests', summary: 'Sends the manifests to a real API server as a dry run' },
      { script: 'fuzz', summary: 'Sends generated requests to every operation of the API' },
      { script: 'screenshots', summary: 'Takes a screenshot of every page of both sites' },
    ],
  },
  {
    title: 'Build and deploy',
    commands: [
      { script: 'images', summary: 'Builds and checks the container images' },
      { script: 'lambda', summary: 'Bundles shipping-cost as an AWS Lambda function' },
      { script: 'synth', summary: 'Writes the manifests of every environment into `dist`' },
      { script: 'deploy', summary: 'Applies the manifests of an environment and waits until it serves' },
      { script: 'demo', summary: 'Loads demo data into a cluster' },
      { script: 'e2e:cluster', summary: 'Deploys to a real cluster and tests it end to end' },
      { script: 'test:cluster', summary: 'Runs the cluster tests against a deployed shop' },
    ],
  },
  {
    title: 'Operate a shop',
    commands: [
      { script: 'audit', summary: 'Checks that stock, orders, payments, sales and events agree' },
      { script: 'republish', summary: 'Publishes events again that a broker lost' },
      { script: 'ops', summary: 'Runs a program of this list inside a cluster, as a Job' },
      { script: 'after-restore', summary: 'Recovers a store that was restored from a backup' },
      { script: 'restore-drill', summary: 'Restores the newest backups into scratch databases and compares them' },
      { script: 'rebuild:orders', summary: 'Rebuilds the read model of the orders' },
      { script: 'rebuild:sales', summary: 'Rebuilds the sales report' },
      { script: 'reconcile:stock', summary: 'Compares stock levels with their movements and reservations' },
    ],
  },
  {
    title: 'Measure and break',
    commands: [
      { script: 'load', summary: 'Measures throughput, latency and processor time of each call' },
      { script: 'growth', summary: 'Measures how latency changes as data grows' },
      { script: 'soak', summary: 'Runs an hour of mixed load and finds what grew' },
      { script: 'measure:site', summary: 'Measures the customer site on a slow phone' },
      { script: 'measure:desk', summary: 'Measures the admin site with a large shop' },
      { script: 'measure:sales', summary: 'Measures reports over millions of sale facts' },
      { script: 'chaos', summary: 'Breaks one part after another while shoppers buy' },
    ],
  },
];

const audienceFolders = ['dev', 'ops', 'checks', 'bench', 'chaos'];

/** Returns the text of `docs/reference/commands.md`. Throws when a script is described twice, or not at all. */
export const commandsPage = async (): Promise<string> => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const describedScripts = audiences.flatMap(({ commands }) => commands.map(({ script }) => script));
  const different = [...new Set(describedScripts).symmetricDifference(new Set(Object.keys(scripts)))];
  if (different.length > 0 || new Set(describedScripts).size < describedScripts.length)
    throw new Error(`Describe each script of package.json once in commands-page.ts: ${different.join(', ')}`);
  const usages = await pMap(
    describedScripts,
    async (script) => [script, await usageOf(scripts[script] ?? '')] as const,
    {
      concurrency: 4,
    },
  );
  const usageByScript = new Map(usages.filter(([, usage]) => usage !== ''));
  return `${head}${audiences.map(({ title, commands }) => section(title, commands, usageByScript)).join('\n')}`;
};

const section = (title: string, commands: readonly Command[], usageByScript: Map<string, string>): string => {
  const rows = commands.map(({ script, summary }) => {
    const name = `\`${nameOf(script)}\``;
    return `| ${usageByScript.has(script) ? `[${name}](#${anchorOf(script)})` : name} | ${summary} |`;
  });
  const details = commands.flatMap(({ script }) => {
    const usage = usageByScript.get(script);
    return usage ? [`### ${nameOf(script)}\n\n\`\`\`text\n${usage}\n\`\`\`\n`] : [];
  });
  return `## ${title}\n\n| Command | Purpose |\n| --- | --- |\n${rows.join('\n')}\n\n${details.join('\n')}`;
};

const nameOf = (script: string): string => (['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`);

const anchorOf = (script: string): string => nameOf(script).replaceAll(' ', '-').replaceAll(':', '');

/** Runs a command with `--help` and returns what it prints; empty for a command that has no usage of its own. */
const usageOf = async (script: string): Promise<string> => {
  const [, command, argument] = /^node tools\/dev\/bootstrap\.mjs (\S+)(?: (\S+))?/.exec(script) ?? [];
  if (!command || argument) return '';
  const file = audienceFolders
    .map((folder) => inRepository('tools', folder, 'commands', `${command}.ts`))
    .find((candidate) => existsSync(candidate));
  if (!file || !readFileSync(file, 'utf8').includes('usage')) return '';
  const { stdout } = await promisify(execFile)(process.execPath, [file, '--help']);
  return stdout.trim();
};

const head = `<!-- Generated from package.json and the commands' own usage by npm run generate. -->
# Commands

Every command needs Node 18 or newer and installs what else it needs. \`--help\` prints its usage. Arguments follow
\`--\`: \`npm start -- --watch\`.

`;
