import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By file name, and last of all the audit of what the others left. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => `${Number(moduleId.endsWith('99-audit.test.ts'))} ${moduleId}`;
    return [...files].sort((a, b) => place(a).localeCompare(place(b)));
  }
}

const exclude = ['**/node_modules/**', '**/.next/**'];

/** The tests that need nothing of a shop but its edge. */
export const core = 'tests/e2e/{01-order-path,02-placing,03-decisions,09-bad-input}.test.ts';

/** The tests beside those of attacks alone that attack a platform. */
const attacking =
  'tests/e2e/{02-placing,08-others,09-bad-input,20-authorization-matrix,22-bad-fields,23-accounts,32-rate-limits,42-payments-api,43-carts-api,99-audit}.test.ts';

const platform = {
  exclude,
  globalSetup: 'tests/e2e/setup.ts',
  setupFiles: 'tests/e2e/support/new-connections.ts',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    maxWorkers: '100%', // by itself it leaves a core idle, of two
    update: 'none', // a missing snapshot fails instead of being written; -u writes it
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['{packages,services,tools,frontends,cdk8s}/**/*.test.ts'],
          exclude: [...exclude, '{packages,services}/*/test/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,services}/*/test/**/*.test.ts', 'tests/abuse/*.test.ts'],
          exclude,
          globalSetup: 'tests/integration-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'e2e', include: ['tests/{e2e,browser,security}/**/*.test.ts'], ...platform } },
      { test: { name: 'security', include: ['tests/security/*.test.ts', attacking], ...platform } },
      {
        test: {
          name: 'replicas',
          include: ['tests/replicas/*.test.ts', core, 'tests/browser/customer-purchase.test.ts'],
          ...platform,
          globalSetup: 'tests/replicas/setup.ts',
        },
      },
      {
        test: {
          name: 'cluster',
          include: ['tests/cluster/*.test.ts', core],
          exclude,
          globalSetup: 'tests/cluster/setup.ts',
          setupFiles: 'tests/cluster/support/hosts.ts',
          env: { ESHOP_TEST_PATIENCE_MS: '90000' },
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'core',
          include: [core],
          exclude,
          globalSetup: 'tests/cluster/edge-only.ts',
          setupFiles: 'tests/cluster/support/hosts.ts',
          env: { ESHOP_TEST_PATIENCE_MS: '90000' },
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
    ],
    sequence: { sequencer: ByName },
  },
});
