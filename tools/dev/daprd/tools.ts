import type { RunTask } from '../supervisor/task.ts';

/** What getting a daprd needs of its surroundings. */
export interface Tools {
  report: (text: string) => void;
  runTask: RunTask;
}
