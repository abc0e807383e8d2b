import { isRepeatable } from '@eshop/service-kit/http/route';
import { callersOf } from '@eshop/topology';
import { declaredRoutes } from './declared-routes.ts';

/**
 * The source of `packages/topology/src/repeatable.ts`: which called operations besides GET their routes declare repeatable.
 * Callers know no route of another service, so it is generated.
 */
export const repeatableOperations = async (): Promise<string> => {
  const entries = (await declaredRoutes()).flatMap(({ app, routes }) => {
    const calledOperations = new Set(callersOf(app.id).flatMap(({ operations }) => operations));
    const operations = routes
      .filter((route) => route.verb !== 'GET' && isRepeatable(route))
      .map(({ verb, path }) => `${verb} ${path}` as const)
      .filter((operation) => calledOperations.has(operation as never))
      .sort();
    return operations.length > 0 ? [[app.id, operations] as const] : [];
  });
  return `${head}${entries.map(([id, operations]) => `  ${keyOf(id)}: [\n${operations.map((one) => `    '${one}',\n`).join('')}  ],\n`).join('')}};\n`;
};

const head = `// Generated from the route tables by npm run generate.

/** Called operations besides GET that may be sent again when their response was lost, as their routes say. */
// biome-ignore format: generated
export const repeatable: Readonly<Record<string, readonly string[] | undefined>> = {
`;

const keyOf = (id: string) => (id.includes('-') ? `'${id}'` : id);
