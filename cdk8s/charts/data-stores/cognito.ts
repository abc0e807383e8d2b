import type { Construct } from 'constructs';
import { clientsOf } from '../../constructs/store/clients.ts';
import { emulatorImages } from '../../constructs/store/images.ts';
import { LocalStore, type StoreProps } from '../../constructs/store/local-store.ts';
import { http, probes } from '../../constructs/store/probes.ts';
import { resources, scratch } from '../../constructs/store/resources.ts';
import { script } from '../../constructs/store/scripts.ts';
import { localStores } from '../../constructs/stores.ts';
import type { Cognito, Environment } from '../../environments/environment.ts';
import { localPassword } from './passwords.ts';

const store = localStores.cognito;
const [port] = store.ports;
const image = emulatorImages.cognito;

export interface CognitoProps extends StoreProps {
  /** The environment whose pool and clients there are. */
  readonly env: Environment;
}

/** An emulator of Cognito, cognito-local, with the environment's pool and clients. The key it signs with is known to all. */
export class CognitoEmulator extends LocalStore {
  constructor(scope: Construct, id: string, { env, components }: CognitoProps) {
    const files = {
      'prepare.sh': script('prepare-cognito.sh'),
      'config.json': JSON.stringify(config(env.cognito)),
      'clients.json': JSON.stringify(clients(env.cognito)),
    };
    super(scope, id, {
      store,
      user: 1000,
      keepsData: true,
      stopSeconds: 2, // it ignores the signal
      clients: clientsOf(store, components),
      settings: { kind: 'ConfigMap', files },
      prepare: {
        image,
        command: ['sh', '/etc/eshop/prepare.sh', env.cognito.userPoolId],
        ...sharedByContainers,
        resources: resources(10, 32, 128),
      },
      server: {
        image,
        env: [{ name: 'PORT', value: String(port) }],
        ports: [{ name: 'http', containerPort: port }],
        ...sharedByContainers,
        ...probes(http(port, '/health')),
        resources: resources(20, 128, 256),
      },
      volumes: [scratch('tmp', 64)],
    });
  }
}

const sharedByContainers = {
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
