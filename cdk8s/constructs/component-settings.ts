import { z } from 'zod';

/** Dapr takes a setting's value as text, whatever YAML made of it. */
const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const Setting = z.object({
  name: z.string(),
  value: Text.optional(),
  envRef: z.string().optional(),
  secretKeyRef: z
    .object({ name: z.string(), key: z.string().optional() })
    // Dapr takes the name for the key when there is none.
    .transform(({ name, key = name }) => ({ name, key }))
    .optional(),
});

const Component = z.object({ spec: z.object({ metadata: z.array(Setting).default([]) }) });

/** A setting of a component: a value as it stands, or where it comes from. */
export type Setting = z.infer<typeof Setting>;

/**
 * The settings of a Dapr component; none of any other resource. Throws what zod throws on one that is not of this form.
 */
export const settingsOf = (resource: { kind: string }): Setting[] =>
  resource.kind === 'Component' ? Component.parse(resource).spec.metadata : [];
