import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, daprComponent } from '@eshop/topology';
import { type HandWritten, readDaprResources, yamlFilesIn } from '@eshop/topology/read-resources';
import type { z } from 'zod';

type Component = z.infer<typeof daprComponent>;

/** The hand-written Dapr resources of an environment. */
export interface Components {
  /** Each with the file it stands in. */
  readonly handWritten: readonly HandWritten[];
  readonly resources: readonly HandWritten['resource'][];
  /** Returns the component of a name. Throws if there is none. */
  component(name: string): Component;
  /** Returns the types of the components that an app's sidecar loads, for example `pubsub.redis`. */
  typesOf(app: App): string[];
}

const folder = fileURLToPath(new URL('../../dapr-components/', import.meta.url));

/** Reads an environment's folder below `dapr-components`, and the resources that all environments share. */
export const readComponents = (environment: string): Components => {
  const files = [...yamlFilesIn(folder), ...yamlFilesIn(resolve(folder, environment))];
  return componentsOf(files.flatMap(readDaprResources));
};

/** Returns what {@link readComponents} does, for resources that are read already. */
export const componentsOf = (handWritten: readonly HandWritten[]): Components => {
  const resources = handWritten.map(({ resource }) => resource);
  const components = resources.filter(({ kind }) => kind === 'Component').map((each) => daprComponent.parse(each));
  return {
    handWritten,
    resources,
    component: (name) => {
      const match = components.find(({ metadata }) => metadata.name === name);
      if (!match) throw new Error(`no component '${name}' among ${components.map(({ metadata }) => metadata.name)}`);
      return match;
    },
    typesOf: ({ id }) => components.filter(({ scopes }) => !scopes || scopes.includes(id)).map(({ spec }) => spec.type),
  };
};
