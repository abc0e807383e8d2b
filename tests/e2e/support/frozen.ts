import { control } from './platform.ts';

/** Does something while a process of the platform stands still; it continues afterwards, whatever happened. */
export const whileFrozen = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
  await control.kill(name, 'SIGSTOP');
  try {
    return await work();
  } finally {
    await control.kill(name, 'SIGCONT');
  }
};
