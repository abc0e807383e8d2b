import { readFileSync } from 'node:fs';
import { inRepository } from '../../dev/platform/repository.ts';
import type { ServiceRequest } from './request.ts';

/** Returns the package.json of a new service; versions are those of warehouse. */
export const packageFileOf = ({ id, database, consumes }: ServiceRequest): string => {
  const { version, dependencies } = JSON.parse(readFileSync(inRepository('services/warehouse/package.json'), 'utf8'));
  const neededDependencies = [
    ...(consumes.length > 0 ? ['@eshop/contracts'] : []),
    '@eshop/service-kit',
    '@eshop/topology',
    ...(database ? ['kysely'] : []),
    'zod',
  ];
  const content = {
    name: `@eshop/${id}`,
    version,
    private: true,
    type: 'module',
    scripts: { start: 'node src/main.ts' },
    dependencies: Object.fromEntries(neededDependencies.map((name) => [name, dependencies[name]])),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};
