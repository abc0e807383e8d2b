/** Environment variables that name a backing service which runs already, so that none is started here. */
export const addresses = {
  postgres: 'ESHOP_POSTGRES_URL',
  mysql: 'ESHOP_MYSQL_URL',
  daprRedis: 'ESHOP_REDIS_URL',
  cartRedis: 'ESHOP_CART_SENTINELS',
  dynamodb: 'ESHOP_DYNAMODB_URL',
  s3: 'ESHOP_S3_URL',
  cognito: 'ESHOP_COGNITO_URL',
  rabbitmq: 'ESHOP_RABBITMQ_URL',
  pubsubEmulator: 'ESHOP_PUBSUB_EMULATOR',
} as const;

export type BackingName = keyof typeof addresses;

/** Where a service runs already, if the environment says so. */
export const addressOf = (service: BackingName) => process.env[addresses[service]] || undefined;
