import type { App } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';

/** Returns whether the load balancer has a backend for an app: for sites, and for services with public paths. */
export const isExposed = (app: App) => app.kind === 'site' || app.public.length > 0;

/**
 * Returns the annotations that bind an app's Service to Google's load balancer: endpoints that are its pods themselves,
 * and the BackendConfig of the app's name. Empty in other clusters.
 */
export const serviceAnnotations = ({ cloud }: Pick<Environment, 'cloud'>, app: App): Record<string, string> =>
  cloud && isExposed(app)
    ? {
        'cloud.google.com/neg': JSON.stringify({ ingress: true }),
        'cloud.google.com/backend-config': JSON.stringify({ default: app.id }),
      }
    : {};
