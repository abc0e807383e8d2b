import { z } from 'zod';
import { addressRanges, list, port } from './parsers.ts';
import { computed, everywhere, inClusters, onGoogleCloud, setting, withEmulators } from './setting.ts';

const factor = z.coerce.number().min(0).max(1_000_000);

const processSettings = {
  PORT: setting(port, 'Where the app listens.', { values: everywhere(computed) }),
  NODE_OPTIONS: setting(
    z.string().optional(),
    'Read by Node: the memory that it may use, from the app’s `resources`.',
    {
      values: everywhere(computed),
    },
  ),
  NODE_COMPILE_CACHE: setting(z.string().optional(), 'Read by Node: the folder of compiled sources.', {
    values: { machine: computed },
  }),
  DAPR_HTTP_PORT: setting(port, 'Where the sidecar listens. In a cluster, Dapr’s injector sets it.', {
    default: '3500',
    values: { machine: computed },
  }),
  DAPR_API_TOKEN: setting(z.string().min(16), 'What the app shows to its sidecar.', {
    secret: true,
    values: everywhere(computed),
  }),
};

const requestSettings = {
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error']), 'The least severe lines that are logged.', {
    default: 'info',
  }),
  TRUSTED_PROXIES: setting(
    z.coerce.number().int().min(0).max(9),
    'How many proxies stand before the app: the client is that many from the right of `X-Forwarded-For`. 2 behind Google’s load balancer, which adds the client’s address and its own (https://cloud.google.com/load-balancing/docs/https#x-forwarded-for_header).',
    { default: '0', values: { local: '1', ...onGoogleCloud('2') } },
  ),
  RATE_LIMIT_FACTOR: setting(
    factor,
    'Multiplies every rate limit; 0 turns them off. On one machine all clients share an address.',
    {
      default: '1',
      values: withEmulators('1000'),
    },
  ),
};

/** Settings of every service. */
export const serviceSettings = {
  ESHOP_ENV: setting(
    z.enum(['local', 'cluster']),
    '`local` accepts the emulators whose keys are public; anything else refuses them.',
    { default: 'cluster', values: { ...withEmulators('local'), ...onGoogleCloud('cluster') } },
  ),
  ESHOP_VERSION: setting(z.string(), 'The build that runs. Images carry it.', { default: 'dev' }),
  HOST: setting(z.string(), 'The address that the service listens at.', {
    default: '0.0.0.0',
    values: { machine: '127.0.0.1' },
  }),
  ...processSettings,
  APP_API_TOKEN: setting(z.string().min(16), 'What the sidecar shows to the service.', {
    secret: true,
    values: everywhere(computed),
  }),
  ...requestSettings,
  SECOND_FACTOR: setting(
    z.enum(['staff', 'off']).optional(),
    '`staff`: a permission beyond a user’s own things counts only in a session that passed a second factor. `off`: none is needed. Without a value: `off` where `ESHOP_ENV` is `local`, else `staff`.',
    { values: { ...withEmulators('off'), ...onGoogleCloud('staff') } },
  ),
  STAFF_RANGES: setting(
    addressRanges,
    'The address ranges (CIDR, with commas between) from which permissions beyond a user’s own things count; empty: every address. From `adminRanges` of the environment.',
    { default: '', values: onGoogleCloud(computed) },
  ),
  COGNITO_ISSUER: setting(z.url(), 'The user pool whose tokens are accepted.', { values: everywhere(computed) }),
  LOCAL_LOGIN_ISSUER: setting(
    z.url().optional(),
    'The emulator of Cognito’s hosted pages, whose tokens are accepted as well.',
    { values: { machine: computed } },
  ),
  COGNITO_CLIENT_IDS: setting(list, 'The app clients whose access tokens are accepted.', {
    values: everywhere(computed),
  }),
  VALIDATE_REPLIES: setting(z.stringbool(), 'Checks each response against its schema; for tests.', {
    default: 'false',
  }),
  EVENT_SETTLE_SECONDS: setting(
    z.coerce.number().int().min(1).max(86_400),
    'After how long an event that was sent and that a subscriber has not processed counts as lost.',
    { default: '300', unit: 'seconds' },
  ),
};

/** Settings of every site. */
export const siteSettings = {
  ...processSettings,
  APP_ID: setting(z.string().min(1), 'Which site it is.', { values: everywhere(computed) }),
  ...requestSettings,
  HOSTNAME: setting(z.string().optional(), 'Read by Next.js: the address that it listens at.', {
    values: inClusters('0.0.0.0'),
  }),
  PUBLIC_SITE_URL: setting(z.url(), 'Where browsers reach the site.', { values: everywhere(computed) }),
  NEXT_TELEMETRY_DISABLED: setting(z.string().optional(), 'Read by Next.js: `1` sends no usage data.', {
    values: everywhere('1'),
  }),
};

/** Settings of services that limit what unpaid orders hold. */
export const holdSettings = {
  HOLD_LIMIT_FACTOR: setting(
    z.coerce.number().int().min(1).max(1_000_000),
    'Multiplies every limit on what unpaid orders hold. On one machine a few buyers place many orders.',
    { default: '1', values: withEmulators('1000') },
  ),
};
