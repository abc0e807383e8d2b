import { type App, apps } from '@eshop/topology';
import type { k8s } from 'cdk8s-plus-28';
import { hasMigration } from '../app/migration.ts';
import type { Components } from '../components.ts';
import { podsOf } from '../network-policy.ts';
import { localStoreOfComponent, localStoresOf, type PodStore } from '../stores.ts';

/** The pods that may connect to a store of a laptop's cluster: those whose app, or whose sidecar's components, use it. */
export const clientsOf = ({ name }: PodStore, components: Components): k8s.NetworkPolicyPeer[] =>
  apps.flatMap((app) => {
    const byItself = localStoresOf(app).some((store) => store.name === name);
    const bySidecar = components.typesOf(app).some((type) => localStoreOfComponent(type)?.name === name);
    return [...(byItself || bySidecar ? [podsOf(app.id, app.kind)] : []), ...(byItself ? jobsOf(app) : [])];
  });

/** Who keeps accounts has a job that makes the first of them. */
const jobsOf = (app: App): k8s.NetworkPolicyPeer[] => [
  ...(hasMigration(app) ? [podsOf(app.id, 'migration')] : []),
  ...(app.stores.cognito.length > 0 ? [podsOf(app.id, 'job')] : []),
];
