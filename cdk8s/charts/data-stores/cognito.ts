import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Components } from '../../constructs/components.ts';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages } from '../../constructs/store/images.ts';
import { localStore } from '../../constructs/store/local-store.ts';
import { http, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { digestOf, script } from '../../constructs/store/scripts.ts';
import { localStores } from '../../constructs/stores.ts';
import type { Cognito, Environment } from '../../environments/environment.ts';
import { localPassword } from './passwords.ts';

const store = localStores.cognito;
const [port] = store.ports;
const image = emulatorImages.cognito;

/** An emulator of Cognito, cognito-local, with the environment's pool and clients. The key it signs with is known to all. */
export const cognito = (chart: Chart, env: Environment, components: Components) => {
  const settings = {
    'prepare.sh': script('prepare-cognito.sh'),
    'config.json': JSON.stringify(config(env.cognito)),
    'clients.json': JSON.stringify(clients(env.cognito)),
  };
  new k8s.KubeConfigMap(chart, 'config-map-cognito', { metadata: { name: store.name }, data: settings });
  localStore(chart, {
    store,
    user: 1000,
    keepsData: true,
    stop: 2, // it does not hear that it should
    clients: clientsOf(store, components),
    annotations: digestOf(settings),
    prepare: {
      image,
      command: ['sh', '/etc/eshop/prepare.sh', env.cognito.userPoolId],
      ...places,
      resources: resources(10, 32, 128),
    },
    server: {
      image,
      env: [{ name: 'PORT', value: String(port) }],
      ports: [{ name: 'http', containerPort: port }],
      ...places,
      ...probes(http(port, '/health')),
      resources: resources(20, 128, 256),
    },
    volumes: [{ name: 'settings', configMap: { name: store.name } }, scratch('tmp', 64)],
  });
};

const places = {
  volumeMounts: [
    { name: 'data', mountPath: '/app/.cognito' },
    { name: 'settings', mountPath: '/etc/eshop', readOnly: true },
    { name: 'tmp', mountPath: '/tmp' },
  ],
};

/** As the local run sets its pool up (tools/dev/backing/cognito.ts); an issuer is the domain and the pool's id. */
const config = ({ issuer, userPoolId }: Cognito) => {
  const end = `/${userPoolId}`;
  if (!issuer.endsWith(end)) throw new Error(`the issuer of a local cluster ends with its pool: ${issuer}, ${end}`);
  return {
    TokenConfig: { IssuerDomain: issuer.slice(0, -end.length) },
    UserPoolDefaults: { Name: 'eshop', UsernameAttributes: [], AutoVerifiedAttributes: ['email'] },
  };
};

const clients = ({ userPoolId, clients: ids }: Cognito) => ({
  Clients: Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      id,
      {
        ClientId: id,
        ClientName: name,
        ClientSecret: localPassword(`client-${name}`),
        UserPoolId: userPoolId,
        ExplicitAuthFlows: name === 'api' ? ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] : [],
        TokenValidityUnits: { AccessToken: 'hours', IdToken: 'minutes', RefreshToken: 'days' },
        CreationDate: '2026-01-01T00:00:00.000Z',
        LastModifiedDate: '2026-01-01T00:00:00.000Z',
      },
    ]),
  ),
});
