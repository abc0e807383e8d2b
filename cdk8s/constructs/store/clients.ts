import { type App, apps, hasMigration } from '@eshop/topology';
import type { Components } from '../components.ts';
import { type Peer, podsOf } from '../network/peers.ts';
import { operators } from '../operators.ts';
import { localStoreOfComponent, localStoresOf, type PodStore } from '../stores.ts';

/** Returns the pods that may connect to a store of a laptop's cluster: those whose app, or whose sidecar's components, use it, and the operators' Jobs. */
export const clientsOf = ({ name }: PodStore, components: Components): Peer[] => [
  ...apps.flatMap((app) => {
    const byItself = localStoresOf(app).some((store) => store.name === name);
    const bySidecar = components.typesOf(app).some((type) => localStoreOfComponent(type)?.name === name);
    return [...(byItself || bySidecar ? [podsOf(app.id, app.kind)] : []), ...(byItself ? jobsOf(app) : [])];
  }),
  ...(localStoresOf(operators).some((store) => store.name === name) ? [podsOf(operators.id, 'job')] : []),
];

/** An app that keeps accounts has a job that creates the first of them. */
const jobsOf = (app: App): Peer[] => [
  ...(hasMigration(app) ? [podsOf(app.id, 'migration')] : []),
  ...(app.stores.cognito.length > 0 ? [podsOf(app.id, 'job')] : []),
];
