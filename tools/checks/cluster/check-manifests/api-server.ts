import { must, type Outcome, run } from '../command.ts';
import { findClusterKit, kitEnvironment, startApiServer } from '../kit.ts';

/** A real API server to ask. */
export interface ApiServer {
  /** Which it is, for people. */
  readonly name: string;
  /** True when definitions of kinds may be added to it. */
  readonly ours: boolean;
  /** Runs kubectl, whichever way it ends; a stop of the whole ends it too. */
  kubectl(args: readonly string[], input?: string): Promise<Outcome>;
  /** Runs kubectl, which must end well, stop or not; answers its output. */
  ask(args: readonly string[], input?: string): Promise<string>;
  /** Stops what was started for this. */
  stop(): Promise<void>;
}

interface Options {
  kubeconfig?: string;
  context?: string;
  report: (text: string) => void;
  signal: AbortSignal;
}

/** The API server that is named, else the cluster kit's; undefined when there is neither. */
export const findApiServer = async ({
  kubeconfig,
  context,
  report,
  signal,
}: Options): Promise<ApiServer | undefined> => {
  if (context) {
    const env = kubeconfig ? { ...process.env, KUBECONFIG: kubeconfig } : process.env;
    return {
      name: `context ${context}`,
      ours: false,
      stop: async () => undefined,
      ...client(env, ['--context', context], signal),
    };
  }
  const kit = findClusterKit();
  if (!kit) return undefined;
  const env = await kitEnvironment(kit);
  const stop = await startApiServer(kit, env, report);
  return { name: 'the cluster kit’s API server', ours: true, stop, ...client(env, [], signal) };
};

const client = (
  env: NodeJS.ProcessEnv,
  fixed: readonly string[],
  signal: AbortSignal,
): Pick<ApiServer, 'kubectl' | 'ask'> => ({
  kubectl: (args, input = '') => run('kubectl', [...fixed, ...args], { env, input, signal }),
  ask: (args, input = '') => must('kubectl', [...fixed, ...args], { env, input }),
});
