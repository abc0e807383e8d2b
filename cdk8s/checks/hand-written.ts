import type { HandWritten } from '@eshop/topology/read-resources';
import { type Setting, settingsOf } from '../constructs/component-settings.ts';
import type { Environment } from '../environments/environment.ts';

/** A component under examination, with what a sentence about it needs. */
export interface Examined {
  readonly name: string;
  readonly type: string;
  readonly resource: HandWritten['resource'];
  readonly settings: readonly Setting[];
  /** What a setting comes to in the environment; undefined for one that is not there, or a secret. */
  effective(setting: string): string | undefined;
  /** A sentence that begins with where the component stands. */
  say(sentence: string): string;
}

/** The file as an SRE knows it. */
export const fileName = (file: string) => file.slice(Math.max(file.lastIndexOf('dapr-components/'), 0));

/** A component as the rules look at it. */
export const examine = ({ file, resource }: HandWritten, { componentVariables }: Environment): Examined => {
  const settings = settingsOf(resource);
  const { name } = resource.metadata;
  return {
    name,
    type: typeOf(resource),
    resource,
    settings,
    effective: (setting) => {
      const match = settings.find((each) => each.name === setting);
      return match?.value ?? (match?.envRef && componentVariables[match.envRef]);
    },
    say: (sentence) => `${fileName(file)}: component ${name}: ${sentence}`,
  };
};

const typeOf = ({ spec }: HandWritten['resource']): string => {
  const type = typeof spec === 'object' && spec !== null && 'type' in spec ? spec.type : undefined;
  return typeof type === 'string' ? type : '';
};
