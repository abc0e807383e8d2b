import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By file name: the last e2e test is the audit of what the others left. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((a, b) => a.moduleId.localeCompare(b.moduleId));
  }
}

const exclude = ['**/node_modules/**', '**/.next/**'];

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
          include: [
            'tests/cluster/*.test.ts',
            'tests/e2e/{01-order-path,02-placing,03-decisions,09-bad-input}.test.ts',
          ],
          exclude,
          globalSetup: 'tests/cluster/setup.ts',
          setupFiles: 'tests/cluster/support/hosts.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
    sequence: { sequencer: ByName },
  },
});
