import { Permission } from '@eshop/contracts/policy';

interface Operation {
  'x-permission'?: string;
}

/** The part of an OpenAPI document that decides what somebody sees of it. */
export interface ApiDocument {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, unknown> };
}

/**
 * The document with the operations that somebody may call, and the schemas and responses that these name; whole for those who may read
 * the policy, because they document the platform.
 */
export const documentFor = <Document extends ApiDocument>(
  document: Document,
  may: (permission: Permission) => boolean,
): Document => {
  if (may('policy:read')) return document;
  const paths: ApiDocument['paths'] = {};
  for (const [path, operations] of Object.entries(document.paths)) {
    const allowedOperations = Object.entries(operations).filter(([, operation]) =>
      mayCall(operation as Operation, may),
    );
    if (allowedOperations.length > 0) paths[path] = Object.fromEntries(allowedOperations);
  }
  return {
    ...document,
    paths,
    components: { ...document.components, ...componentsNamedIn(paths, document.components) },
  };
};

const mayCall = (operation: Operation, may: (permission: Permission) => boolean): boolean => {
  const text = operation['x-permission'];
  if (text === undefined) return true;
  const permission = Permission.safeParse(text.split(' or ').at(-1));
  return permission.success && may(permission.data);
};

/** The schemas and responses that a document refers to, also through others. */
const componentsNamedIn = (
  paths: unknown,
  components: ApiDocument['components'],
): Pick<ApiDocument['components'], 'schemas' | 'responses'> => {
  const references = { schemas: new Set<string>(), responses: new Set<string>() };
  const collect = (part: unknown) => {
    for (const [, kind, name = ''] of JSON.stringify(part ?? null).matchAll(referencePattern)) {
      const names = references[kind as keyof typeof references];
      if (names.has(name)) continue;
      names.add(name);
      collect(components[kind as keyof typeof references][name]);
    }
  };
  collect(paths);
  const keepReferenced = (kind: keyof typeof references) =>
    Object.fromEntries(Object.entries(components[kind]).filter(([name]) => references[kind].has(name)));
  return { schemas: keepReferenced('schemas'), responses: keepReferenced('responses') };
};

const referencePattern = /"#\/components\/(schemas|responses)\/([^"]+)"/g;
