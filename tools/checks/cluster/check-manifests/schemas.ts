import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Refusal } from './dry-run.ts';
import { type KubernetesObject, kindOf, nameOf } from './manifests.ts';

/** What could be checked without a server's knowledge of the kind, and the kinds that could not. */
export interface SchemaOutcome {
  readonly checked: readonly string[];
  readonly unknown: readonly string[];
  readonly refusals: readonly Refusal[];
}

/**
 * Checks objects of Google's kinds by the schemas that @kubernetes-models/gke made of Google's own definitions. They do
 * not refuse unknown fields; the compiler does, where the objects are made.
 */
export const checkBySchema = async (objects: readonly KubernetesObject[]): Promise<SchemaOutcome> => {
  const outcomes = await Promise.all(objects.map(async (object) => ({ object, errors: await validate(object) })));
  return {
    checked: outcomes.flatMap(({ object, errors }) => (errors ? [kindOf(object)] : [])),
    unknown: [...new Set(outcomes.flatMap(({ object, errors }) => (errors ? [] : [kindOf(object)])))].sort(),
    refusals: outcomes.flatMap(({ object, errors = [] }) =>
      errors.map((message) => ({ object: nameOf(object), message })),
    ),
  };
};

type Model = new (data: object) => { validate(): void };

/** Undefined when there is no schema of the kind. */
const validate = async (object: KubernetesObject): Promise<string[] | undefined> => {
  const model = await modelOf(object);
  if (!model) return undefined;
  try {
    new model(object).validate();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

const modelOf = async ({ apiVersion, kind }: KubernetesObject): Promise<Model | undefined> => {
  const file = fileOf(`@kubernetes-models/gke/${apiVersion}/${kind}`);
  if (!file || !existsSync(file)) return undefined;
  const module: Record<string, unknown> = await import(file);
  const model = module[kind];
  return isModel(model) ? model : undefined;
};

/** The package has a folder for each of Google's groups, and for no other. */
const fileOf = (name: string): string | undefined => {
  try {
    return fileURLToPath(import.meta.resolve(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return undefined;
    throw error;
  }
};

const isModel = (value: unknown): value is Model => typeof value === 'function' && 'validate' in value.prototype;
