import { type AppId, apps } from '@eshop/topology';
import { z } from 'zod';
import type { Platform } from '../../dev/platform/handle.ts';
import type { Environments } from '../audit/stores.ts';
import { clusterEnvironments } from './app-environments.ts';
import { findHostsAt } from './edge-hosts.ts';
import type { Kubectl } from './kubectl.ts';
import { createReach } from './reach.ts';

const Ingress = z.object({
  spec: z.object({
    rules: z.array(
      z.object({
        host: z.string(),
        http: z.object({
          paths: z.array(z.object({ backend: z.object({ service: z.object({ name: z.string() }) }) })),
        }),
      }),
    ),
  }),
  status: z.object({
    loadBalancer: z.object({ ingress: z.array(z.object({ ip: z.string() })).default([]) }).default({ ingress: [] }),
  }),
});

const daprHttpPort = 3500;

/** A shop that runs in a cluster on this machine, as demo data, audit and tests use it: through its edge. */
export interface ClusterPlatform {
  /** The host that serves an app: the API's for services. */
  urls: Platform['urls'];
  /** What each app is told, with addresses that this machine can connect to. */
  environments: Environments;
  /** The HTTP port of an app's sidecar, reached through its pod; only with the app's token. */
  sidecarUrl(app: AppId): Promise<string>;
  /** Address of the edge; `*.eshop.test` is found there from now on. */
  edge: string;
  close(): void;
}

/** Finds out where a cluster's shop is. `$ESHOP_EDGE` is the edge's address where the Ingress knows none. */
export const clusterPlatform = async (kubectl: Kubectl): Promise<ClusterPlatform> => {
  const { spec, status } = Ingress.parse(await kubectl.get('ingress', 'eshop'));
  const edge = process.env.ESHOP_EDGE || status.loadBalancer.ingress[0]?.ip || '127.0.0.1';
  findHostsAt(edge);
  const { reach, forward, close } = createReach(kubectl);
  const hosts = spec.rules.flatMap(({ host, http }) =>
    http.paths.map(({ backend }) => [backend.service.name, `http://${host}`] as const),
  );
  const urls = Object.fromEntries(hosts) as Record<AppId, string>;
  const missing = apps.filter(({ id }) => !urls[id]);
  if (missing.length > 0) throw new Error(`the Ingress serves no ${missing.map(({ id }) => id).join(', ')}`);
  return {
    urls,
    edge,
    environments: await clusterEnvironments(kubectl, reach),
    sidecarUrl: async (app) => `http://${await forward(`deployment/${app}`, daprHttpPort)}`,
    close,
  };
};
