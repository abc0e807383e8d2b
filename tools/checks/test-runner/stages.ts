import { attacks } from './attacks.ts';

/** One part of what proves the project: its commands run in turn, each with its arguments. */
export interface Stage {
  name: string;
  /** What it shows, for the summary. */
  shows: string;
  commands: readonly (readonly string[])[];
  /**
   * Runs before the commands. When it exits with `staleExitCode`, they are skipped: each would report the same cause in
   * many words.
   */
  precondition?: readonly string[];
  /** Runs only when it is named. @default false */
  onlyNamed?: boolean;
}

/** How `generate.ts --check` exits when generated files are not up to date. */
export const staleExitCode = 2;

const bin = (name: string) => `node_modules/.bin/${name}`;
/** A project of vitest, or some of its files, with its own report and one that can be counted. */
export const vitest = (project: string, ...files: string[]) => [
  bin('vitest'),
  'run',
  ...files,
  '--project',
  project,
  '--reporter',
  'default',
  '--reporter',
  'json',
];

/** The documents whose terms are checked (`.textlintrc.json`). */
const documents = ['*.md', 'docs/**/*.md', 'packages/*/README.md', 'tools/*/README.md'];

const checkGenerated = ['tools/checks/commands/generate.ts', '--check'];
/** Checks the types of a project, and keeps the result for the next run. */
const checkTypes = (project: string, name: string) => [
  bin('tsc'),
  '-p',
  project,
  '--incremental',
  '--tsBuildInfoFile',
  `node_modules/.cache/types/${name}.tsbuildinfo`,
];
const scanForSecrets = ['tools/checks/commands/scan-secrets.ts'];

/** Every stage, the quick ones first. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    shows: 'strict types everywhere',
    precondition: checkGenerated,
    commands: [
      checkTypes('.', 'services'),
      checkTypes('frontends/customer', 'customer'),
      checkTypes('frontends/admin', 'admin'),
    ],
  },
  {
    name: 'lint',
    shows:
      'format, lint, unused code, forbidden imports, generated files, links and terms of documents, no breaking change of the API, secrets',
    commands: [
      [bin('biome'), 'ci', '.'],
      [bin('knip'), '--no-config-hints'],
      [
        bin('depcruise'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
        'packages',
        'services',
        'frontends',
        'tools',
        'tests',
        'cdk8s',
      ],
      checkGenerated,
      [bin('remark'), '--frail', '--quiet', '--no-stdout', '.'],
      [bin('textlint'), ...documents],
      ['tools/checks/commands/check-api.ts'],
      ['tools/checks/commands/check-names.ts'],
      scanForSecrets,
    ],
  },
  { name: 'unit', shows: 'the rules, without any store', commands: [vitest('unit')] },
  {
    name: 'manifests',
    shows: 'what the synth writes, on a real API server if one is available',
    commands: [['tools/checks/commands/check-manifests.ts']],
  },
  { name: 'integration', shows: 'each store, outbox and inbox on real servers', commands: [vitest('integration')] },
  {
    name: 'e2e',
    shows: 'the whole platform through real sidecars, the sites in a browser, and the audit',
    commands: [vitest('e2e')],
  },
  {
    name: 'fuzz',
    shows:
      'every operation against its document by Schemathesis, if Python 3.11 is available; npm run fuzz runs longer',
    commands: [['tools/checks/commands/fuzz.ts', '--short']],
  },
  {
    name: 'chaos',
    shows: 'a handful of faults while people buy; npm run chaos has all of them',
    commands: [['tools/chaos/commands/chaos.ts', '--short']],
  },
  {
    name: 'replicas',
    shows: 'the core of it with two replicas of every app: orders, a purchase in a browser, faults',
    commands: [vitest('replicas'), ['tools/chaos/commands/chaos.ts', '--short', '--replicas', '2']],
    onlyNamed: true,
  },
  {
    name: 'security',
    shows: 'attacks on rules, stores, services and sites',
    commands: [
      vitest('unit', ...attacks.unit),
      vitest('integration', ...attacks.integration),
      vitest('security'),
      scanForSecrets,
    ],
    onlyNamed: true,
  },
  {
    name: 'dependencies',
    shows: 'no fault of high severity that the registry knows of',
    commands: [['tools/checks/commands/audit-dependencies.ts']],
    onlyNamed: true,
  },
];
