/** What may import what. A service, a site and a package stand alone; only packages are shared. */
module.exports = {
  forbidden: [
    {
      name: 'services-stand-alone',
      comment: 'A service talks to another through its sidecar, never by import.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^(services|frontends|tools|tests|cdk8s)/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-are-used-by-their-tooling',
      comment: 'Tools, and tests of several services, use what a service offers them in its tooling.ts.',
      severity: 'error',
      from: { path: '^(tools|cdk8s|tests)/', pathNot: '^tests/abuse/' },
      to: { path: '^services/', pathNot: '^services/[^/]+/tooling\\.ts$' },
    },
    {
      name: 'tests-of-services-share-their-stores',
      comment: 'A test of two services on real stores opens them as the tests of each do.',
      severity: 'error',
      from: { path: '^tests/abuse/' },
      to: { path: '^services/', pathNot: '^services/[^/]+/(tooling\\.ts$|test/)' },
    },
    {
      name: 'tooling-is-for-tools',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^services/[^/]+/tooling\\.ts$' },
    },
    {
      name: 'sites-stand-alone',
      severity: 'error',
      from: { path: '^frontends/([^/]+)/' },
      to: { path: '^(services|tools|tests)/|^frontends/', pathNot: '^frontends/$1/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|frontends|tools|tests|cdk8s)/' },
    },
    {
      name: 'domain-does-no-io',
      comment: 'Rules are pure: no store, no network, no process.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^services/[^/]+/src/(routes|subscriptions|gateways|app)|^node:(fs|net|http|child_process)|node_modules/(pg|mysql2|ioredis|kysely|@aws-sdk|undici)',
      },
    },
    {
      name: 'dev-tools-stand-alone',
      comment: 'Whatever starts a platform knows nothing of those who work on it, test it, measure it or break it.',
      severity: 'error',
      from: { path: '^tools/dev/' },
      to: { path: '^tools/(?!dev/)|^(services|tests)/' },
    },
    {
      name: 'ops-tools-build-on-dev',
      comment: 'What runs against a production platform needs no test, benchmark or chaos run.',
      severity: 'error',
      from: { path: '^tools/ops/' },
      to: { path: '^tools/(?!ops/|dev/)|^tests/' },
    },
    {
      name: 'checks-and-bench-build-on-ops-and-dev',
      severity: 'error',
      from: { path: '^tools/(checks|bench)/' },
      to: { path: '^tools/(?!dev/|ops/)', pathNot: '^tools/$1/' },
    },
    {
      name: 'tools-are-named-in-a-rule',
      comment: 'A new folder of tools says in the rules above what it may import.',
      severity: 'error',
      from: { path: '^tools/(?!(dev|ops|checks|bench|chaos)/)' },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next/|/dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
