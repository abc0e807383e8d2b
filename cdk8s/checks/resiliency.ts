import type { HandWritten } from '@eshop/topology/read-resources';
import { z } from 'zod';
import { fileName } from './hand-written.ts';

const Resiliency = z.object({
  scopes: z.array(z.string()).optional(),
  spec: z.object({
    policies: z.object({
      retries: z.record(z.string(), z.object({ policy: z.string(), maxRetries: z.number() }).partial()).default({}),
    }),
    targets: z.object({
      components: z
        .record(z.string(), z.object({ inbound: z.object({ retry: z.string() }).partial() }).partial())
        .default({}),
    }),
  }),
});

const shape =
  'targets.components.pubsub.inbound.retry must name a retry of policy constant with maxRetries -1 (dapr-components/resiliency.yaml has it)';

/**
 * Deliveries must be tried again for as long as it takes: what a broker's retries give up is acknowledged or dropped.
 */
export const checkResiliency = (handWritten: readonly HandWritten[]): string[] => {
  const resiliencies = handWritten.filter(({ resource }) => resource.kind === 'Resiliency');
  if (resiliencies.length === 0) return [`No Resiliency: add one; ${shape}`];
  const sharedFiles = resiliencies.filter(({ file }) => handWritten.filter((other) => other.file === file).length > 1);
  const policies = resiliencies.map(({ file, resource }) => ({ file, parsed: Resiliency.safeParse(resource) }));
  return [
    ...sharedFiles.map(
      ({ file }) =>
        `${fileName(file)}: the Resiliency needs a file of its own: daprd passes over one that shares its file`,
    ),
    ...policies.flatMap(({ file, parsed }) =>
      parsed.success ? [] : [`${fileName(file)}: ${z.prettifyError(parsed.error)}`],
    ),
    ...(policies.some(({ parsed }) => parsed.success && retriesForEver(parsed.data))
      ? []
      : [
          `${resiliencies.map(({ file }) => fileName(file)).join(', ')}: ${shape}: else what fails longer than its retries is lost`,
        ]),
  ];
};

const retriesForEver = ({ scopes, spec: { policies, targets } }: z.infer<typeof Resiliency>) => {
  const retry = policies.retries[targets.components.pubsub?.inbound?.retry ?? ''];
  // Exponential ones end after a quarter of an hour, whatever maxRetries says.
  return !scopes && retry?.policy === 'constant' && retry.maxRetries === -1;
};
