import { camelCase } from './names.ts';
import type { ServiceRequest } from './request.ts';

/** Returns `apps.ts` with the entry of a service behind those of the others. Throws when the place for it is gone. */
export const withEntry = (appsFile: string, request: ServiceRequest): string => {
  const firstSite = appsFile.search(/^export const customer = app\('customer'/m);
  if (firstSite < 0) throw new Error('packages/topology/src/apps.ts has no customer site, before which services stand');
  return `${appsFile.slice(0, firstSite)}${entryOf(request)}\n${appsFile.slice(firstSite)}`;
};

const entryOf = ({ id, port, database, consumes }: ServiceRequest) => `export const ${camelCase(id)} = app('${id}', {
  port: ${port},
${consumes.length > 0 ? `  subscribes: [${consumes.map((topic) => `'${topic}'`).join(', ')}],\n` : ''}${
  database ? `  stores: { ${database.engine}: ['${database.name}'] },\n` : ''
}});
`;
