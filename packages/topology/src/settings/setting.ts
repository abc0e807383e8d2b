import { z } from 'zod';

/** Where an app runs: `machine` is `npm start`, the others are the environments of `cdk8s`. */
export const environmentNames = ['machine', 'local', 'gke-staging', 'gke'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** In place of a value: the environment computes it, for example an address, a port or a password. */
export const computed = Symbol('computed');

type Values = Readonly<Partial<Record<EnvironmentName, string | typeof computed>>>;

/** One environment variable of an app. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  /** Parses the text of the variable. */
  schema: Schema;
  /** What it means, and what follows from it. */
  about: string;
  /** What a number counts, for example `minutes`. */
  unit?: string;
  /** The text that counts when an environment gives none. */
  default?: string;
  /** The environments that give a value, and which. */
  values?: Values;
  /** A password, key or token: a Secret in a cluster, and never printed. @default false */
  secret?: boolean;
}
export type Settings = Readonly<Record<string, Setting>>;

/** Declares a setting. */
export const setting = <Schema extends z.ZodType>(
  schema: Schema,
  about: string,
  rest: Omit<Setting, 'schema' | 'about'> = {},
): Setting<Schema> => ({ schema, about, ...rest });

/** The same value in both environments of Google Cloud. */
export const onGoogleCloud = (value: string | typeof computed): Values => ({ 'gke-staging': value, gke: value });

/** The same value in every cluster. */
export const inClusters = (value: string | typeof computed): Values => ({ local: value, ...onGoogleCloud(value) });

/** The same value in both environments without a cloud, whose stores are emulators. */
export const withEmulators = (value: string | typeof computed): Values => ({ machine: value, local: value });

/** The same value in every environment. */
export const everywhere = (value: string | typeof computed): Values => ({ machine: value, ...inClusters(value) });

type Shape<Declared> = {
  [Name in keyof Declared]: Declared[Name] extends Setting<infer Schema> ? Schema : never;
};

/** The schema of an environment that has these settings; what is left out has its default. */
export const schemaOf = <Declared extends Settings>(settings: Declared): z.ZodObject<Shape<Declared>> => {
  const shape = Object.entries(settings).map(([name, { schema, default: text }]) => [
    name,
    text === undefined ? schema : schema.prefault(text),
  ]);
  return z.object(Object.fromEntries(shape) as Shape<Declared>);
};

/** What an environment does with a value that stands in the declaration, and with one that it computes. */
interface Sources<Value> {
  text: (value: string, name: string) => Value;
  computed: (name: string, setting: Setting) => Value | undefined;
}

/** The variables that an environment gives an app with these settings, in the order of their declaration. */
export const variablesOf = <Value>(
  settings: Settings,
  environment: EnvironmentName,
  sources: Sources<Value>,
): Record<string, Value> => {
  const variables: Record<string, Value> = {};
  for (const [name, declaration] of Object.entries(settings)) {
    const value = declaration.values?.[environment];
    if (value === undefined) continue;
    const variable = value === computed ? sources.computed(name, declaration) : sources.text(value, name);
    if (variable !== undefined) variables[name] = variable;
  }
  return variables;
};

/** Whether `npm start` takes a setting from its own environment, as `ESHOP_<name>`: whatever no environment computes. */
export const isOverridable = ({ values = {}, secret = false }: Setting): boolean =>
  !secret && !Object.values(values).includes(computed);
