import { mkdirSync } from 'node:fs';
import type { StartedTestContainer } from 'testcontainers';
import { sessionLabel, startReaper } from './container-reaper.ts';

/** A container that stands in for a program which is not on this machine. */
export interface ContainerSpec {
  /** As its log is asked for. */
  name: string;
  image: string;
  environment?: Record<string, string>;
  /** Instead of the image's own start, which for root steps down to a user of its own. */
  entrypoint?: string[];
  command?: string[];
  /** Port inside to port on this machine. */
  ports: readonly { container: number; host: number }[];
  /** Folder on this machine to path inside. */
  folders?: readonly { source: string; target: string }[];
}

/** True when a container engine (Docker, Podman, …) can be used. */
export const containerEngineAnswers = async () => {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
    return true;
  } catch (error) {
    if (error instanceof Error && /container runtime/i.test(error.message)) return false;
    throw error;
  }
};

/** The containers of a run, which end with it. */
export const createContainers = () => {
  const running = new Set<StartedTestContainer>();
  let reaper: ReturnType<typeof startReaper> | undefined;
  /** Stops and removes one; its server has so long to write down what it has to. */
  const stop = async (container: StartedTestContainer) => {
    running.delete(container);
    await container.stop({ timeout: 5000 });
  };
  return {
    stop,
    /**
     * Starts a container that only this machine can reach, and does not wait for its server. What it writes is this
     * process' user's; for root the image chooses another, since servers refuse to be root. It is removed when this
     * process is gone, by whatever end. `say` is told what it prints.
     */
    start: async (spec: ContainerSpec, say: (text: string) => void): Promise<StartedTestContainer> => {
      reaper ??= startReaper();
      const container = (await describe(spec))
        .withLabels({ [sessionLabel]: reaper.session })
        .withLogConsumer((output) => output.on('data', (chunk) => say(String(chunk))));
      const startedContainer = await container.start();
      running.add(startedContainer);
      return startedContainer;
    },
    stopAll: async () => {
      await Promise.all([...running].map(stop));
      reaper?.release();
    },
  };
};

const describe = async ({ image, environment = {}, entrypoint, command, ports, folders = [] }: ContainerSpec) => {
  const { Wait } = await import('testcontainers');
  for (const { source } of folders) mkdirSync(source, { recursive: true });
  const container = (await onLoopback(image))
    .withEnvironment(environment)
    .withExposedPorts(...ports)
    .withBindMounts([...folders])
    .withWaitStrategy(Wait.forAll([])); // its own check of the ports ends this process when a server dies at once
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid !== undefined) container.withUser(`${uid}:${gid}`);
  if (entrypoint) container.withEntrypoint(entrypoint);
  return command ? container.withCommand(command) : container;
};

/** Testcontainers publishes ports on every address of the machine. */
const onLoopback = async (image: string) => {
  const { GenericContainer } = await import('testcontainers');
  class LoopbackContainer extends GenericContainer {
    protected override async beforeContainerCreated() {
      const publishedPorts: Record<string, { HostIp?: string }[]> = this.hostConfig.PortBindings ?? {};
      for (const binding of Object.values(publishedPorts).flat()) binding.HostIp = '127.0.0.1';
    }
  }
  return new LoopbackContainer(image);
};
