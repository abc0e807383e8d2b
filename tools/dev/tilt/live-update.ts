import { z } from 'zod';

const Environment = z.array(z.looseObject({ name: z.string() }));
const Container = z.looseObject({ env: Environment.default([]), securityContext: z.looseObject({}) });
const Deployment = z.looseObject({
  kind: z.literal('Deployment'),
  spec: z.looseObject({ template: z.looseObject({ spec: z.looseObject({ containers: z.array(Container) }) }) }),
});

/** A compiler is in a site's pod, and Node's own bound of memory is not for it. */
const forCompiler = { resources: { requests: { cpu: '20m', memory: '512Mi' }, limits: { memory: '2Gi' } } };

/**
 * An app's Deployment as Tilt needs it: files may be replaced in its containers, and a site's, which compiles its pages
 * when they are asked for, may take the memory for that.
 */
export const forLiveUpdate = (object: unknown, { compiles }: { compiles: boolean }): z.infer<typeof Deployment> => {
  const deployment = Deployment.parse(object);
  const { template } = deployment.spec;
  const containers = template.spec.containers.map(({ securityContext, env, ...container }) => ({
    ...container,
    ...(compiles && forCompiler),
    env: env.filter(({ name }) => !compiles || name !== 'NODE_OPTIONS'),
    securityContext: { ...securityContext, readOnlyRootFilesystem: false },
  }));
  const spec = { ...deployment.spec, template: { ...template, spec: { ...template.spec, containers } } };
  return { ...deployment, spec };
};
