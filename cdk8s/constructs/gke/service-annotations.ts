import type { App } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';

/** True of an app that the load balancer has a backend for: the sites, and services with public paths. */
export const isExposed = (app: App) => app.kind === 'site' || app.public.length > 0;

/**
 * What binds an app's Service to Google's load balancer: endpoints that are its pods themselves, and the BackendConfig
 * of the app's name. None where the cluster is not Google's.
 */
export const serviceAnnotations = ({ cloud }: Pick<Environment, 'cloud'>, app: App): Record<string, string> =>
  cloud && isExposed(app)
    ? {
        'cloud.google.com/neg': JSON.stringify({ ingress: true }),
        'cloud.google.com/backend-config': JSON.stringify({ default: app.id }),
      }
    : {};
