import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By file name: the last e2e test is the audit of what the others left. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId));
  }
}

const exclude = ['**/node_modules/**', '**/.next/**'];

/** The tests that need nothing of a shop but its edge. */
const core = 'tests/e2e/{01-order-path,02-placing,03-decisions,09-bad-input}.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['{packages,services,local,frontends,cdk8s}/**/*.test.ts'],
          exclude: [...exclude, '{packages,services}/*/test/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,services}/*/test/**/*.test.ts'],
          exclude,
          globalSetup: 'tests/integration-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,browser}/**/*.test.ts'],
          exclude,
          globalSetup: 'tests/e2e/setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
