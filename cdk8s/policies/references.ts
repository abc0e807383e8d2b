import { z } from 'zod';
import type { Policy } from './policy.ts';
import { ofKind, type View } from './views.ts';

const Named = z.object({ metadata: z.object({ name: z.string() }) });
const Secret = Named.extend({
  data: z.record(z.string(), z.string()).default({}),
  stringData: z.record(z.string(), z.string()).default({}),
});
const ExternalSecret = Named.extend({
  spec: z.object({
    target: z.object({ name: z.string() }).partial().optional(),
    data: z.array(z.object({ secretKey: z.string() })),
  }),
});

/** The keys of every Secret that there will be, as `name/key`. */
const secretKeys = (objects: View['objects']) =>
  new Set([
    ...ofKind(objects, 'Secret', Secret).flatMap(({ metadata, data, stringData }) =>
      Object.keys({ ...data, ...stringData }).map((key) => `${metadata.name}/${key}`),
    ),
    ...ofKind(objects, 'ExternalSecret', ExternalSecret).flatMap(({ metadata, spec }) =>
      spec.data.map(({ secretKey }) => `${spec.target?.name ?? metadata.name}/${secretKey}`),
    ),
  ]);

const namesOf = (objects: View['objects'], kind: string) =>
  new Set(ofKind(objects, kind, Named).map(({ metadata }) => metadata.name));

/** What one object says of another has to be there. */
export const referencePolicies: readonly Policy[] = [
  {
    rule: 'every Secret that a pod takes a value from is there, with that key',
    broken: ({ objects, pods }) => {
      const keys = secretKeys(objects);
      const tokens = (annotations: Readonly<Record<string, string>>) =>
        ['api', 'app'].flatMap((kind) => {
          const name = annotations[`dapr.io/${kind}-token-secret`];
          return name ? [`${name}/token`] : [];
        });
      return pods.flatMap(({ owner, containers, annotations }) => {
        const references = containers.flatMap(({ env }) =>
          env.flatMap(({ valueFrom }) => {
            const ref = valueFrom?.secretKeyRef;
            return ref ? [`${ref.name}/${ref.key}`] : [];
          }),
        );
        return [...references, ...tokens(annotations)]
          .filter((ref) => !keys.has(ref))
          .map((ref) => `${owner} needs ${ref}`);
      });
    },
  },
  {
    rule: 'every volume’s source and every account that a pod names is there',
    broken: ({ objects, pods }) => {
      const existingNames = {
        ConfigMap: namesOf(objects, 'ConfigMap'),
        Secret: new Set([...secretKeys(objects)].map((key) => key.split('/')[0])),
        PersistentVolumeClaim: namesOf(objects, 'PersistentVolumeClaim'),
        ServiceAccount: namesOf(objects, 'ServiceAccount'),
        PriorityClass: namesOf(objects, 'PriorityClass'),
      };
      return pods.flatMap(({ owner, spec }) => {
        const neededNames = [
          ...spec.volumes.flatMap(({ configMap, secret, persistentVolumeClaim }) => [
            ['ConfigMap', configMap?.name] as const,
            ['Secret', secret?.secretName] as const,
            ['PersistentVolumeClaim', persistentVolumeClaim?.claimName] as const,
          ]),
          ['ServiceAccount', spec.serviceAccountName] as const,
          ['PriorityClass', spec.priorityClassName] as const,
        ];
        return neededNames.flatMap(([kind, name]) =>
          !name || existingNames[kind].has(name) ? [] : [`${owner} needs ${kind} ${name}`],
        );
      });
    },
  },
  {
    rule: 'no secret is written out but a laptop’s, which are none',
    broken: ({ objects }, { local }) =>
      local ? [] : ofKind(objects, 'Secret', Secret).map(({ metadata }) => `Secret ${metadata.name} is written out`),
  },
];
