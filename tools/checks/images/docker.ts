import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const mebibyte = 1024 * 1024;

const Inspected = z.tuple([
  z.object({
    Size: z.int(),
    Config: z.object({ User: z.string(), Labels: z.record(z.string(), z.string()).nullish() }),
    RootFS: z.object({ Layers: z.array(z.string()) }),
  }),
]);
export type Image = z.infer<typeof Inspected>[0];

const Failed = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs `docker` and returns how it ended and what it wrote, whatever that was. Throws where it cannot be run. */
export const tryDocker = async (args: readonly string[], stdin = ''): Promise<Outcome> => {
  const env = { ...process.env, DOCKER_BUILDKIT: '1' };
  const running = run('docker', [...args], { env, maxBuffer: 256 * mebibyte });
  running.child.stdin?.end(stdin);
  try {
    const { stdout, stderr } = await running;
    return { ok: true, output: stdout + stderr };
  } catch (error) {
    const failure = Failed.safeParse(error);
    if (!failure.success) throw new Error(`docker cannot be run: ${String(error)}`, { cause: error });
    return { ok: false, output: failure.data.stdout + failure.data.stderr };
  }
};

/** Runs `docker` and returns what it wrote. Throws with the end of that when it fails. */
export const docker = async (args: readonly string[], stdin?: string): Promise<string> => {
  const { ok, output } = await tryDocker(args, stdin);
  if (!ok) throw new Error(`docker ${args[0]} failed:\n${output.trim().split('\n').slice(-30).join('\n')}`);
  return output;
};

export const inspect = async (reference: string): Promise<Image> =>
  Inspected.parse(JSON.parse(await docker(['image', 'inspect', reference])))[0];
