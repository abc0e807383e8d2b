import type { App } from '@eshop/topology';
import type { Cognito } from '../environments/environment.ts';

/** The Secrets that an app's pod refers to; `local` writes them out, a cloud's come from its secret manager. */
export const secretsOf = (app: string) => ({
  /** Key `token`: what the app shows to its sidecar. */
  apiToken: `${app}-dapr-api-token`,
  /** Key `token`: what the sidecar shows to its app. */
  appToken: `${app}-dapr-app-token`,
  /** A key for each of the app's variables that holds a password or another secret. */
  stores: `${app}-stores`,
});

/** The key of both token Secrets, which Dapr's injector prescribes. */
export const tokenKey = 'token';

/** The variables of an app that hold the secrets of Cognito's app clients, each with the client that it is of. */
export const clientSecretsOf = ({
  stores,
}: Pick<App, 'stores'>): readonly { variable: string; client: ClientName }[] =>
  stores.cognito.length > 0
    ? [
        { variable: 'COGNITO_CLIENT_SECRET', client: 'api' },
        { variable: 'COGNITO_SIGN_UP_CLIENT_SECRET', client: 'signUp' },
        { variable: 'COGNITO_GOOGLE_CLIENT_SECRET', client: 'customer' },
      ]
    : [];

/** Where the value of a secret variable of an app lies. */
export const secretKeyOf = (app: Pick<App, 'id'>, variable: string): { name: string; key: string } => {
  const { apiToken, appToken, stores } = secretsOf(app.id);
  if (variable === 'DAPR_API_TOKEN') return { name: apiToken, key: tokenKey };
  if (variable === 'APP_API_TOKEN') return { name: appToken, key: tokenKey };
  return { name: stores, key: variable };
};

/** Every variable of an app that holds a secret, beside its tokens: the keys of the Secret of its stores. */
export const secretVariablesOf = (app: Pick<App, 'id' | 'settings'>): string[] =>
  Object.entries(app.settings).flatMap(([name, { secret }]) =>
    secret && secretKeyOf(app, name).name === secretsOf(app.id).stores ? [name] : [],
  );

type ClientName = keyof Cognito['clients'];
