import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { identityOf } from './identity.ts';
import { isOurs, terminateRecorded } from './terminate.ts';

const children: ReturnType<typeof spawn>[] = [];
const sleeper = (...command: string[]) => {
  const [program = 'sleep', ...args] = command.length > 0 ? command : ['sleep', '60'];
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  children.push(child);
  return { child, pid: child.pid ?? 0 };
};

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

test('a recorded process is ended', async () => {
  const { child, pid } = sleeper();
  const childExit = once(child, 'exit');
  const record = { name: 'sleeper', pid, identity: identityOf(pid) ?? '', stopSignal: 'SIGTERM' as const };

  const leftRecords = await terminateRecorded([record], 1000);

  expect(leftRecords).toEqual([record]);
  expect((await childExit)[1]).toBe('SIGTERM');
});

test('a process that has the id of a recorded one, but not its start, is left alone', async () => {
  const { pid } = sleeper();
  const record = { name: 'other', pid, identity: 'another boot:1', stopSignal: 'SIGTERM' as const };

  const leftRecords = await terminateRecorded([record], 100);

  expect(leftRecords).toEqual([]);
  expect(identityOf(pid)).toBeDefined();
});

test('a process that does not heed the request is killed', async () => {
  const { child, pid } = sleeper('sh', '-c', 'trap "" TERM; while :; do sleep 0.1; done');
  const childExit = once(child, 'exit');
  await new Promise((resolve) => setTimeout(resolve, 200));

  await terminateRecorded([{ name: 'deaf', pid, identity: identityOf(pid) ?? '', stopSignal: 'SIGTERM' }], 200);

  expect((await childExit)[1]).toBe('SIGKILL');
});

test('an id that nothing has is nobody', () => {
  expect(identityOf(2 ** 22)).toBeUndefined();
  expect(isOurs({ pid: 2 ** 22, identity: 'any' })).toBe(false);
});
