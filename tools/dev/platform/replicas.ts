import { type App, maxReplicas, portsOf, replicaPortsOf } from '@eshop/topology';
import type { PlatformOptions } from './options.ts';

/** One process of an app, with the sidecar beside it. */
export interface Replica {
  app: App;
  /** What the process is called; its sidecar is called `<name>-sidecar`. The first replica has its app's own name. */
  name: string;
  ports: ReturnType<typeof portsOf>;
}

/** Returns the replicas of an app. A single one listens on the app's own port; several leave that to the load balancer. */
export const replicasOf = (app: App, { offset, replicas }: { offset: number; replicas: number }): readonly Replica[] =>
  replicas === 1
    ? [{ app, name: app.id, ports: portsOf(app, offset) }]
    : Array.from({ length: replicas }, (_, index) => ({
        app,
        name: index === 0 ? app.id : `${app.id}-${index + 1}`,
        ports: replicaPortsOf(app, index + 1, offset),
      }));

/** Throws for a number of replicas that a platform cannot have. */
export const assertReplicas = ({ replicas = 1, watch }: Pick<PlatformOptions, 'replicas' | 'watch'>) => {
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > maxReplicas) {
    throw new Error(`the number of replicas is a whole number from 1 to ${maxReplicas}`);
  }
  // Next's development server locks the folder of its site, so a second one does not start there.
  if (watch && replicas > 1) throw new Error('watched apps have one replica each: leave out --watch or --replicas');
};
