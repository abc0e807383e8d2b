// Stands in for Cognito's hosted pages with Google behind them: hosted-login-server.mjs <port> <client id> <return path>
// Whoever comes may be anybody: the page asks for an e-mail address and a name, and believes both.
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const [, , port, clientId, returnPath] = process.argv;
const api = 'urn:eshop:api';
const people = new Map();

/** An id that stays the same for an address, as Google's does, in the form of Cognito's. */
const idOf = (email) => {
  const hex = createHash('sha256').update(email).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
const usernameOf = (id) => `google_${id}`;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: clientId,
      client_secret: process.env.HOSTED_LOGIN_CLIENT_SECRET,
      token_endpoint_auth_method: 'client_secret_basic',
      application_type: 'native', // so that the port of a loopback address does not matter
      redirect_uris: [`http://127.0.0.1${returnPath}`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  routes: {
    authorization: '/oauth2/authorize',
    token: '/oauth2/token',
    revocation: '/oauth2/revoke',
    jwks: '/.well-known/jwks.json',
  },
  pkce: { required: () => true },
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub', 'cognito:username'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  issueRefreshToken: () => true,
  rotateRefreshToken: false,
  ttl: { AccessToken: 3600, IdToken: 3600, Grant: 86_400, Interaction: 600, RefreshToken: 86_400, Session: 600 },
  findAccount: (_ctx, accountId) => {
    const person = people.get(accountId);
    return (
      person && { accountId, claims: () => ({ sub: accountId, 'cognito:username': usernameOf(accountId), ...person }) }
    );
  },
  extraTokenClaims: (_ctx, token) => ({ token_use: 'access', username: usernameOf(token.accountId) }),
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid email profile',
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  renderError: (ctx, { error, error_description }) => {
    ctx.type = 'text/plain';
    ctx.body = `${error}: ${error_description}`;
  },
});

const page = (uid) => `<!doctype html><html lang="en"><title>Log in</title>
<h1>Not Google: the local run’s stand-in</h1>
<form method="post" action="/interaction/${uid}">
<p><label>E-mail <input name="email" type="email" required autofocus></label></p>
<p><label>Name <input name="name"></label></p>
<p><label><input name="unverified" type="checkbox"> address not verified</label></p>
<button>Continue</button></form></html>`;

provider.use(async (ctx, next) => {
  const uid = /^\/interaction\/([\w-]{1,64})$/.exec(ctx.path)?.[1];
  if (!uid) return next();
  const details = await provider.interactionDetails(ctx.req, ctx.res);
  if (ctx.method !== 'POST') {
    ctx.type = 'html';
    ctx.body = page(uid);
    return undefined;
  }
  const form = new URLSearchParams(await text(ctx.req));
  const email = form.get('email') ?? '';
  const accountId = idOf(email.toLowerCase());
  people.set(accountId, { email, email_verified: !form.has('unverified'), name: form.get('name') || email });
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid email profile');
  grant.addResourceScope(api, 'openid email profile');
  const result = { login: { accountId, remember: false }, consent: { grantId: await grant.save() } };
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }));
  return details;
});

provider.listen(Number(port), '127.0.0.1', () =>
  console.log(`the stand-in of Google login listens on 127.0.0.1:${port}`),
);
