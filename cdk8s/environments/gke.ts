import type { Cloud, Cognito, Environment } from './environment.ts';

interface Options {
  version: string;
}

/** Production on Google Kubernetes Engine. The values here name one company's projects: edit them to yours. */
export const gke = ({ version }: Options): Environment =>
  onGoogleCloud({
    name: 'gke',
    version,
    domain: 'eshop.example',
    replicas: { min: 3, max: 20 },
    samplingRate: '0.05',
    cloud: {
      google: {
        project: 'eshop-production',
        projectNumber: '100000000001',
        region: 'europe-west1',
        servicesRange: '10.20.0.0/20',
        ingressAddress: 'eshop',
      },
      amazon: {
        account: '100000000001',
        region: 'eu-west-1',
        shippingCostUrl: 'https://eshop-production.lambda-url.eu-west-1.on.aws',
      },
    },
    cognito: {
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Production',
      userPoolId: 'eu-west-1_Production',
      clients: {
        api: 'production-api-client',
        customer: 'production-shop-client',
        admin: 'production-admin-client',
        signUp: 'production-sign-up-client',
      },
      hostedLogin: 'https://eshop-production.auth.eu-west-1.amazoncognito.com',
    },
  });

/** The same on a smaller cluster in a project of its own, where a release stays before it continues to production. */
export const gkeStaging = ({ version }: Options): Environment =>
  onGoogleCloud({
    name: 'gke-staging',
    version,
    domain: 'staging.eshop.example',
    replicas: { min: 2, max: 4 },
    samplingRate: '1',
    cloud: {
      google: {
        project: 'eshop-staging',
        projectNumber: '100000000002',
        region: 'europe-west1',
        servicesRange: '10.30.0.0/20',
        ingressAddress: 'eshop',
      },
      amazon: {
        account: '100000000002',
        region: 'eu-west-1',
        shippingCostUrl: 'https://eshop-staging.lambda-url.eu-west-1.on.aws',
      },
    },
    cognito: {
      issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Staging',
      userPoolId: 'eu-west-1_Staging',
      clients: {
        api: 'staging-api-client',
        customer: 'staging-shop-client',
        admin: 'staging-admin-client',
        signUp: 'staging-sign-up-client',
      },
      hostedLogin: 'https://eshop-staging.auth.eu-west-1.amazoncognito.com',
    },
  });

interface GoogleCloud {
  name: 'gke' | 'gke-staging';
  version: string;
  /** The sites and the API are at `shop.`, `admin.` and `api.` of it. */
  domain: string;
  replicas: Environment['replicas'];
  samplingRate: string;
  cloud: Cloud;
  cognito: Cognito;
}

const onGoogleCloud = ({ name, version, domain, replicas, samplingRate, cloud, cognito }: GoogleCloud): Environment => {
  const { project, region } = cloud.google;
  return {
    name,
    namespace: 'eshop',
    trustDomain: 'eshop',
    image: (app) => `${region}-docker.pkg.dev/${project}/eshop/${app}:${version}`,
    components: 'gke',
    componentVariables: { ESHOP_PUBSUB_PROJECT: project, ESHOP_REDIS_HOST: 'dapr-redis.eshop.internal:6379' },
    hosts: { shop: `shop.${domain}`, admin: `admin.${domain}`, api: `api.${domain}` },
    scheme: 'https',
    replicas,
    tracing: { samplingRate, endpointAddress: 'otel-collector.observability.svc.cluster.local:4317' },
    cognito,
    firstAdmin: { username: 'admin', email: `admin@${domain}` },
    cloud,
  };
};
