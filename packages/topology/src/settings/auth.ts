import { z } from 'zod';
import { count, key32 } from './parsers.ts';
import { computed, everywhere, onGoogleCloud, setting, withEmulators } from './setting.ts';

const id = z.string().min(1);
const secret = z.string().min(8);

/** What auth needs beside its stores: Cognito’s app clients, and rules of accounts. */
export const authSettings = {
  COGNITO_CLIENT_ID: setting(id, 'The app client in whose name people log in.', { values: everywhere(computed) }),
  COGNITO_CLIENT_SECRET: setting(secret, 'Its secret.', { secret: true, values: everywhere(computed) }),
  COGNITO_SIGN_UP_CLIENT_ID: setting(
    id,
    'The app client of sign-ups: it writes their attributes and issues no tokens.',
    { values: everywhere(computed) },
  ),
  COGNITO_SIGN_UP_CLIENT_SECRET: setting(secret, 'Its secret.', { secret: true, values: everywhere(computed) }),
  COGNITO_GOOGLE_CLIENT_ID: setting(id.optional(), 'The app client of Cognito’s hosted pages, for Google login.', {
    values: everywhere(computed),
  }),
  COGNITO_GOOGLE_CLIENT_SECRET: setting(secret.optional(), 'Its secret.', {
    secret: true,
    values: everywhere(computed),
  }),
  SECOND_FACTOR_KEY: setting(
    key32.optional(),
    'Encrypts the secrets of authenticator apps: 32 bytes in base 64. Without it there is no second factor. When it is lost, every user’s second factor has to be reset.',
    { secret: true, values: everywhere(computed) },
  ),
  HOSTED_LOGIN_URL: setting(z.url().optional(), 'Cognito’s hosted pages; without them there is no Google login.', {
    values: { machine: computed, ...onGoogleCloud(computed) },
  }),
  GOOGLE_RETURN_URL: setting(z.url().optional(), 'The page of the customer site to which the browser comes back.', {
    values: { machine: computed, ...onGoogleCloud(computed) },
  }),
  CONFIRM_SIGNUPS: setting(
    z.enum(['auto', 'code']),
    '`code`: an account is confirmed with the code of an e-mail. `auto`: at once, for local runs.',
    { default: 'code', values: withEmulators('auto') },
  ),
  SIGN_UPS_PER_NETWORK_AND_DAY: setting(
    count,
    'How many accounts may be created from one network (an IPv4 address, a /64 of IPv6) in a day, confirmed ones included.',
    { default: '200', unit: 'accounts' },
  ),
};
