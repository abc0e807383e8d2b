import { createHash } from 'node:crypto';
import { brokerTopics, queues } from './queues.ts';

const vhost = '/';

interface Account {
  user: string;
  password: string;
  /** Four bytes, in which two accounts of one password differ. */
  salt: Uint8Array;
}

/** RabbitMQ's definitions file: one account, and exchanges and queues just as Dapr's component declares them. */
export const rabbitmqDefinitions = ({ user, password, salt }: Account) => ({
  users: [
    {
      name: user,
      password_hash: hashPassword(password, salt),
      hashing_algorithm: 'rabbit_password_hashing_sha256',
      tags: [],
    },
  ],
  vhosts: [{ name: vhost }],
  permissions: [{ user, vhost, configure: '.*', write: '.*', read: '.*' }],
  exchanges: brokerTopics().map((name) => ({
    name,
    vhost,
    type: 'fanout',
    durable: true,
    auto_delete: false,
    internal: false,
    arguments: {},
  })),
  queues: queues().map(({ name }) => ({
    name,
    vhost,
    durable: true,
    auto_delete: false,
    arguments: { 'x-queue-type': 'classic' },
  })),
  bindings: queues().map(({ name, topic }) => ({
    source: topic,
    vhost,
    destination: name,
    destination_type: 'queue',
    routing_key: '',
    arguments: {},
  })),
});

/** Salt and hash as RabbitMQ keeps them (rabbitmq.com/docs/passwords). */
const hashPassword = (password: string, salt: Uint8Array) => {
  const hash = createHash('sha256').update(salt).update(password, 'utf8').digest();
  return Buffer.concat([salt, hash]).toString('base64');
};
