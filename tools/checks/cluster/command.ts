import { spawn } from 'node:child_process';

/** How a program ended and what it said. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly cwd?: string;
  /** @default five minutes */
  readonly timeoutMs?: number;
  /** Ends the program; the promise is rejected then. */
  readonly signal?: AbortSignal;
}

/** Runs a program to its end, whichever way that is. Throws when it cannot be started. */
export const run = (command: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> => {
  const { env = process.env, input = '', cwd, timeoutMs = 300_000, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, timeout: timeoutMs, ...(cwd && { cwd }), ...(signal && { signal }) });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
    // A program that ends before it has read everything says why by its end.
    child.stdin.on('error', () => undefined).end(input);
  });
};

/** The same, of a program that must end well; answers its output. Throws with what it said when it does not. */
export const must = async (command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> => {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${stderr.trim() || stdout.trim() || `ended with ${code}`}`);
  return stdout;
};
