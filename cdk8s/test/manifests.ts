import { compose } from '../compose.ts';
import { readComponents } from '../constructs/components.ts';
import { environments } from '../environments/environments.ts';

const settings = { version: 'v1', ingressClass: 'traefik' };

/** Every environment with its manifests, as a release `v1` has them. */
export const composedManifests = Object.values(environments).map((environment) => {
  const env = environment(settings);
  return { env, manifests: compose(env, readComponents(env.components)) };
});
