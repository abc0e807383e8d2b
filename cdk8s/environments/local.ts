import type { Environment } from './environment.ts';

interface Options {
  /** Tag of the images. */
  version: string;
  ingressClass: string;
  /** @default 'local' */
  components?: string | undefined;
  /** @default false */
  liveUpdate?: boolean;
  /** @default none */
  s3PublicUrl?: string | undefined;
}

/** A cluster on one machine: kind, k3d, minikube. Every store is in it; nothing of it is fit for the open internet. */
export const local = ({
  version,
  ingressClass,
  components = 'local',
  liveUpdate = false,
  s3PublicUrl,
}: Options): Environment => ({
  name: 'local',
  namespace: 'eshop',
  trustDomain: 'eshop',
  image: (app) => `eshop/${app}:${version}`,
  components,
  componentVariables: { ESHOP_REDIS_HOST: 'dapr-redis:6379', ESHOP_PUBSUB_EMULATOR: 'pubsub-emulator:8085' },
  hosts: { shop: 'shop.eshop.test', admin: 'admin.eshop.test', api: 'api.eshop.test' },
  scheme: 'http',
  replicas: { min: 1, max: 1 },
  cognito: {
    issuer: 'http://cognito:9229/local_eshop',
    userPoolId: 'local_eshop',
    clients: { api: 'eshop-api', customer: 'eshop-customer', admin: 'eshop-admin', signUp: 'eshop-sign-up' },
  },
  firstAdmin: { username: 'admin', email: 'admin@eshop.test' },
  local: { ingressClass, ingressNamespaces: ['kube-system', 'ingress-nginx', 'traefik'], liveUpdate, s3PublicUrl },
});
