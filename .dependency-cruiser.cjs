/** What may import what. A service, a site and a package stand alone; only packages are shared. */
module.exports = {
  forbidden: [
    {
      name: 'services-stand-alone',
      comment: 'A service talks to another through its sidecar, never by import.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'sites-stand-alone',
      severity: 'error',
      from: { path: '^frontends/([^/]+)/' },
      to: { path: '^(services|local|tests)/|^frontends/', pathNot: '^frontends/$1/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|frontends|local|tests|cdk8s)/' },
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
