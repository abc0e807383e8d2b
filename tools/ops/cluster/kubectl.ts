import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mebibyte = 1024 * 1024;

/** The cluster as `kubectl` sees it, in one namespace. Each call throws an error with what kubectl said. */
export const createKubectl = (namespace: string, environment: NodeJS.ProcessEnv = process.env) => {
  const call = async (...args: string[]): Promise<string> => {
    const kubectlArguments = ['--namespace', namespace, ...args];
    try {
      return (await run('kubectl', kubectlArguments, { env: environment, maxBuffer: 64 * mebibyte })).stdout;
    } catch (error) {
      const { code, stderr } = error as { code?: string | number; stderr?: string };
      if (code === 'ENOENT') throw new Error('kubectl is not installed (kubernetes.io/docs/tasks/tools)');
      throw new Error(`kubectl ${args.join(' ')}: ${stderr?.trim() || String(error)}`);
    }
  };
  return {
    namespace,
    call,
    /** An object or a list of them, as the API server has it. */
    get: async (...args: string[]): Promise<unknown> => JSON.parse(await call('get', ...args, '--output', 'json')),
  };
};

export type Kubectl = ReturnType<typeof createKubectl>;
