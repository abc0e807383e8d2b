import { Size } from 'cdk8s';
import { type ContainerResources, Cpu } from 'cdk8s-plus-28';

export interface ContainerResourcesOptions {
  /** Requested CPU, in millicores. There is no limit: it would only slow down bursts. */
  readonly cpu: number;
  /** Requested memory, in mebibytes. */
  readonly memory: number;
  /** Limit of memory, in mebibytes. */
  readonly memoryLimit: number;
}

/** Returns the resources of a container. Without them cdk8s-plus would request a whole core. */
export const containerResources = ({ cpu, memory, memoryLimit }: ContainerResourcesOptions): ContainerResources => ({
  cpu: { request: Cpu.millis(cpu) },
  memory: { request: Size.mebibytes(memory), limit: Size.mebibytes(memoryLimit) },
});
