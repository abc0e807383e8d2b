import { z } from 'zod';
import { balance } from './balance.ts';
import { createReplicaPool, probeReadiness } from './replica-pool.ts';

const Routes = z.array(z.object({ port: z.int(), replicas: z.array(z.int()).min(1) })).min(1);

/** What the load balancer listens on, and the ports of the replicas behind each. */
export type Routes = z.infer<typeof Routes>;

const probeIntervalMs = 1000;

const routes = Routes.parse(JSON.parse(process.argv[2] ?? ''));

const serveRoute = async ({ port, replicas }: Routes[number]): Promise<void> => {
  const pool = createReplicaPool(replicas, probeReadiness);
  const probe = async (): Promise<void> => {
    await pool.refresh();
    setTimeout(probe, probeIntervalMs);
  };
  await probe();
  balance(pool).listen(port, '127.0.0.1');
};

await Promise.all(routes.map(serveRoute));
