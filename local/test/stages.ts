/** One part of what proves the project: its commands run in turn, each with its arguments. */
export interface Stage {
  name: string;
  /** What it shows, for the summary. */
  shows: string;
  commands: readonly (readonly string[])[];
}

const bin = (name: string) => `node_modules/.bin/${name}`;
/** A project of vitest, with its own report and one that can be counted. */
export const vitest = (project: string) => [
  bin('vitest'),
  'run',
  '--project',
  project,
  '--reporter',
  'default',
  '--reporter',
  'json',
];

/** Every stage, the quick ones first. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    shows: 'strict types everywhere',
    commands: [
      [bin('tsc'), '-p', '.'],
      [bin('tsc'), '-p', 'frontends/customer'],
      [bin('tsc'), '-p', 'frontends/admin'],
    ],
  },
  {
    name: 'lint',
    shows: 'format, lint, unused code, forbidden imports, generated files',
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
        'local',
        'tests',
        'cdk8s',
      ],
      ['local/commands/generate.ts', '--check'],
    ],
  },
  { name: 'unit', shows: 'the rules, without any store', commands: [vitest('unit')] },
  {
    name: 'manifests',
    shows: 'what the synth writes, on a real API server where one can be had',
    commands: [['local/commands/check-manifests.ts']],
  },
  { name: 'integration', shows: 'each store, outbox and inbox on real servers', commands: [vitest('integration')] },
  {
    name: 'e2e',
    shows: 'the whole platform through real sidecars, the sites in a browser, and the audit',
    commands: [vitest('e2e')],
  },
  {
    name: 'chaos',
    shows: 'a handful of faults while people buy; npm run chaos has all of them',
    commands: [['local/commands/chaos.ts', '--short']],
  },
];
