import type { TestProject } from 'vitest/node';
import startForTests from '../e2e/setup.ts';

/** Brings up a platform with two replicas of every app. */
export default (project: TestProject) => {
  process.env.ESHOP_TEST_REPLICAS ??= '2';
  return startForTests(project);
};
