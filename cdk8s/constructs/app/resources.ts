import type { App } from '@eshop/topology';
import type { ContainerResources } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { containerResources } from '../pod/container-resources.ts';

/** A laptop has two processors for everything: there, apps request little and share what there is. */
const localCpuShare = 0.1;

/** Returns the resources of an app's container: requests as measured, and twice that memory as the limit. */
export const appResources = ({ resources: { cpu, memory } }: App, { local }: Environment): ContainerResources =>
  containerResources({
    cpu: Math.round(local ? cpu * localCpuShare : cpu),
    memory,
    memoryLimit: memory * 2,
  });
