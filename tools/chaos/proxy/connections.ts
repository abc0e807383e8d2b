import { type AppId, backingPorts } from '@eshop/topology';

/** A connection of an app to its store that goes through a proxy. */
interface Connection {
  name: string;
  app: AppId;
  /** The variables of the app that lead to the store, with their values for the port that the proxy listens on. */
  env: (port: number) => Record<string, string>;
  listens: number;
  upstream: number;
}

/** Which connections those are; the ports are the platform's, moved by its offset. */
export const connections = (offset: number): readonly Connection[] => {
  const ports = backingPorts(offset);
  const postgres = (port: number, database: string) => `postgres://eshop:eshop@127.0.0.1:${port}/${database}`;
  return [
    {
      name: 'order and PostgreSQL',
      app: 'order',
      env: (port) => ({
        POSTGRES_ORDER_WRITE_URL: postgres(port, 'order_write'),
        POSTGRES_ORDER_READ_URL: postgres(port, 'order_read'),
      }),
      listens: 5462 + offset,
      upstream: ports.postgres,
    },
    {
      name: 'payment and MySQL',
      app: 'payment',
      env: (port) => ({ MYSQL_PAYMENT_URL: `mysql://eshop:eshop@127.0.0.1:${port}/payment` }),
      listens: 3336 + offset,
      upstream: ports.mysql,
    },
    {
      name: 'product and DynamoDB',
      app: 'product',
      env: (port) => ({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` }),
      listens: 8030 + offset,
      upstream: ports.dynamodb,
    },
  ];
};

/** Where the proxy itself is told what to do. */
export const controlPort = (offset: number): number => 8474 + offset;
