import type { App } from '@eshop/topology';
import { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';

/** A laptop has two processors for everything: there, apps ask for little and share what there is. */
const localCpuShare = 0.1;

/** What an app's container asks for, as measured, and its bound of memory. No bound of CPU: it would only slow down bursts. */
export const appResources = ({ resources: { cpu, memory } }: App, env: Environment): k8s.ResourceRequirements => ({
  requests: {
    cpu: k8s.Quantity.fromString(`${Math.round(env.local ? cpu * localCpuShare : cpu)}m`),
    memory: k8s.Quantity.fromString(`${memory}Mi`),
  },
  limits: { memory: k8s.Quantity.fromString(`${memory * 2}Mi`) },
});
