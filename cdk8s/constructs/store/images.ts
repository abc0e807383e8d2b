/** Images of the stores. Their own entry points are not used: what prepares a store is in `cdk8s/scripts`. */
export const storeImages = {
  postgres: 'postgres:15-bookworm',
  mariadb: 'mariadb:10.11',
  /** Its client and server for what Cloud SQL's MySQL 8 holds: MariaDB knows that one's collations from 11.4.5 on. */
  mariadbForMysql8: 'mariadb:11.8',
  redis: 'redis:7-bookworm',
  rabbitmq: 'rabbitmq:3-management',
  /** For the little program that keeps the emulator's topics declared: the base of the shop's own images. */
  node: 'node:24-bookworm-slim',
} as const;

/** Emulators, not the products: dynoxide for DynamoDB, s3rver for S3, cognito-local, and Google's own of Pub/Sub. */
export const emulatorImages = {
  dynamodb: 'eshop/dynamodb-local:dev',
  s3: 'eshop/s3-local:dev',
  cognito: 'eshop/cognito-local:dev',
  pubsub: 'eshop/pubsub-emulator:dev',
} as const;
