import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Returns the text of a script of `cdk8s/scripts`, which a ConfigMap or Secret carries into a pod. */
export const script = (name: string): string => readFileSync(new URL(`../../scripts/${name}`, import.meta.url), 'utf8');

/** Returns an annotation for a pod template, so that pods restart when their settings change. */
export const digestOf = (...parts: readonly unknown[]): Record<string, string> => ({
  'eshop/settings': createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16),
});
