import type { App } from '@eshop/topology';
import type { Cognito } from '../environments/environment.ts';
import type { SecretKey } from './secret-value.ts';

/** Returns the names of an app's Secrets; `local` writes them out, a cloud's come from its secret manager. */
export const secretsOf = (app: string) => ({
  /** Key `token`: what the app sends to its sidecar. */
  apiToken: `${app}-dapr-api-token`,
  /** Key `token`: what the sidecar sends to its app. */
  appToken: `${app}-dapr-app-token`,
  /** A key for each of the app's variables that holds a password or another secret. */
  stores: `${app}-stores`,
});

/** The key of both token Secrets, which Dapr's injector prescribes. */
export const tokenKey = 'token';

/** Returns the variables of an app that hold secrets of Cognito's app clients, each with its client. */
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

/** Returns the Secret and key that hold the value of an app's secret variable. */
export const secretKeyOf = (app: Pick<App, 'id'>, variable: string): SecretKey => {
  const { apiToken, appToken, stores } = secretsOf(app.id);
  if (variable === 'DAPR_API_TOKEN') return { name: apiToken, key: tokenKey };
  if (variable === 'APP_API_TOKEN') return { name: appToken, key: tokenKey };
  return { name: stores, key: variable };
};

/** Returns every variable of an app that holds a secret, beside its tokens: the keys of the Secret of its stores. */
export const secretVariablesOf = (app: Pick<App, 'id' | 'settings'>): string[] =>
  Object.entries(app.settings).flatMap(([name, { secret }]) =>
    secret && secretKeyOf(app, name).name === secretsOf(app.id).stores ? [name] : [],
  );

type ClientName = keyof Cognito['clients'];
