/** The Secrets that an app's pod refers to; `local` writes them out, a cloud's come from its secret manager. */
export const secretsOf = (app: string) => ({
  /** Key `token`: what the app shows to its sidecar. */
  apiToken: `${app}-dapr-api-token`,
  /** Key `token`: what the sidecar shows to its app. */
  appToken: `${app}-dapr-app-token`,
  /** A key for each of the app's store variables that holds a password. */
  stores: `${app}-stores`,
});

/** The key of both token Secrets, which Dapr's injector prescribes. */
export const tokenKey = 'token';
