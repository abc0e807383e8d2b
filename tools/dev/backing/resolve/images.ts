/** The image of each server, for where its program is not on the machine. */
const images = {
  postgres: 'postgres:15-bookworm',
  mysql: 'mariadb:10.11',
  redis: 'redis:7-bookworm',
  rabbitmq: 'rabbitmq:3-management',
  dynamodb: 'amazon/dynamodb-local:2.6.0',
  pubsub: 'google/cloud-sdk:emulators',
} as const;

/** The image of a server; `$ESHOP_IMAGE_POSTGRES` and the like name another, a mirror's. */
export const imageOf = (server: keyof typeof images): string =>
  process.env[`ESHOP_IMAGE_${server.toUpperCase()}`] || images[server];

/** `$ESHOP_STORES=container` leaves the programs of this machine alone. */
export const onlyContainers = (): boolean => process.env.ESHOP_STORES === 'container';
