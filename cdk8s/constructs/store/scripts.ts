import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The text of a script of `cdk8s/scripts`, which a ConfigMap carries into a pod. */
export const script = (name: string): string => readFileSync(new URL(`../../scripts/${name}`, import.meta.url), 'utf8');

/** An annotation for a pod template, so that pods start anew when what they are set up by changes. */
export const digestOf = (...parts: readonly unknown[]): Record<string, string> => ({
  'eshop/settings': createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16),
});
