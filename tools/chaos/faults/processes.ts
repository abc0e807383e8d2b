import { apps } from '@eshop/topology';

const services = apps.filter(({ kind }) => kind === 'service').map(({ id }) => id);

/** Every process that dies or stands still, by the name that the platform gives it; what the sites are made of is not in it. */
export const processes: readonly string[] = [
  ...services,
  ...services.map((id) => `${id}-sidecar`),
  'redis-dapr',
  'postgres',
  'mysql',
  'dynamodb',
  's3',
];
