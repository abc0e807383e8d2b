import { apps } from '@eshop/topology';
import { z } from 'zod';
import type { Environments } from '../audit/stores.ts';
import type { Kubectl } from './kubectl.ts';

const Secrets = z.object({
  items: z.array(
    z.object({ metadata: z.object({ name: z.string() }), data: z.record(z.string(), z.string()).default({}) }),
  ),
});
const Deployments = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string() }),
      spec: z.object({
        template: z.object({
          spec: z.object({
            containers: z.array(
              z.object({
                name: z.string(),
                env: z
                  .array(
                    z.object({
                      name: z.string(),
                      value: z.string().optional(),
                      valueFrom: z
                        .object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) })
                        .partial()
                        .optional(),
                    }),
                  )
                  .default([]),
              }),
            ),
          }),
        }),
      }),
    }),
  ),
});

/**
 * What the apps of a cluster are told by their environment, as the cluster has it; `reach` turns the address of a
 * Service, `name:port`, into one that this machine can connect to. For the audit, republishing and demo data.
 */
export const clusterEnvironments = async (
  kubectl: Kubectl,
  reach: (address: string) => Promise<string>,
): Promise<Environments> => {
  const secrets = Secrets.parse(await kubectl.get('secrets'));
  const deployments = Deployments.parse(await kubectl.get('deployments'));
  const secret = (name: string, key: string) => {
    const data = secrets.items.find(({ metadata }) => metadata.name === name)?.data[key];
    if (data === undefined) throw new Error(`the cluster has no Secret ${name} with the key ${key}`);
    return Buffer.from(data, 'base64').toString();
  };
  const environmentOf = async (id: string) => {
    const deployment = deployments.items.find(({ metadata }) => metadata.name === id);
    const variables = deployment?.spec.template.spec.containers.find(({ name }) => name === id)?.env ?? [];
    const entries = variables.map(async ({ name, value, valueFrom }) => {
      const ref = valueFrom?.secretKeyRef;
      const resolvedValue = ref ? secret(ref.name, ref.key) : (value ?? '');
      return [name, await reachable(resolvedValue, reach)] as const;
    });
    return [id, Object.fromEntries(await Promise.all(entries))] as const;
  };
  return Object.fromEntries(await Promise.all(apps.map(({ id }) => environmentOf(id))));
};

/** A URL with its host replaced; anything else as it is. */
const reachable = async (value: string, reach: (address: string) => Promise<string>) => {
  const url = /^(?<scheme>(?:postgres|mysql|http):\/\/(?:[^@/]+@)?)(?<address>[a-z0-9-]+:\d+)(?<path>\/.*)?$/.exec(
    value,
  );
  if (!url?.groups) return value;
  const { scheme = '', address = '', path = '' } = url.groups;
  return `${scheme}${await reach(address)}${path}`;
};
