import type { StartedTestContainer } from 'testcontainers';

/** A container that stands in for a program which is not on this machine. */
export interface ContainerSpec {
  image: string;
  environment?: Record<string, string>;
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

/** Starts a container. Testcontainers removes it when this process is gone, by whatever end. */
export const startContainer = async ({
  image,
  environment = {},
  command,
  ports,
  folders = [],
}: ContainerSpec): Promise<StartedTestContainer> => {
  const { GenericContainer } = await import('testcontainers');
  const container = new GenericContainer(image)
    .withEnvironment(environment)
    .withExposedPorts(...ports)
    .withBindMounts([...folders]);
  return await (command ? container.withCommand(command) : container).start();
};
