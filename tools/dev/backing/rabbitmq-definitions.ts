import { randomBytes } from 'node:crypto';
import { rabbitmqDefinitions as definitions } from '@eshop/topology';

/** RabbitMQ's definitions file: one account, and every exchange and queue of the topology. */
export const rabbitmqDefinitions = (user: string, password: string) =>
  definitions({ user, password, salt: randomBytes(4) });
