import { expect, test } from 'vitest';
import type { Environment } from '../environments/environment.ts';
import { environments } from '../environments/environments.ts';
import { checkEnvironment } from './environment.ts';

const settings = { version: 'test', ingressClass: 'traefik' };
const gke = environments.gke(settings);
const { cloud, cognito } = gke;
const { local: laptop } = environments.local(settings);
if (!cloud || !laptop) throw new Error('the environments are not what they are called');

test.each(Object.entries(environments))('%s is not refused', (_, environment) => {
  expect(checkEnvironment(environment(settings))).toEqual([]);
});

const poolOfOneMachine = { ...cognito, issuer: 'http://localhost:9229/local_eshop', userPoolId: 'local_eshop' };

test.each<[string, Partial<Environment>, RegExp]>([
  ['the Cognito of one machine', { cognito: poolOfOneMachine }, /anybody could sign tokens of it/],
  [
    'a local pool behind a true address',
    {
      cognito: {
        ...cognito,
        issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/local_eshop',
        userPoolId: 'local_eshop',
      },
    },
    /anybody could sign/,
  ],
  [
    'another pool’s issuer',
    { cognito: { ...cognito, userPoolId: 'eu-west-1_Other' } },
    /is not the Cognito of pool eu-west-1_Other/,
  ],
  ['hosted pages in the open', { cognito: { ...cognito, hostedLogin: 'http://pages.test' } }, /codes and tokens come/],
  ['plain HTTP', { scheme: 'http' }, /sessions would travel in the open/],
  [
    'a host that is not on the internet',
    { hosts: { ...gke.hosts, api: 'api.eshop.test' } },
    /hosts.api api.eshop.test/,
  ],
  ['a broker on loopback', { componentVariables: { ESHOP_REDIS_HOST: '127.0.0.1:6379' } }, /ESHOP_REDIS_HOST/],
  [
    'a function address with a path',
    { cloud: { ...cloud, amazon: { ...cloud.amazon, shippingCostUrl: 'https://x.on.aws/v1' } } },
    /without a path/,
  ],
  [
    'too many ranges for the admins',
    { cloud: { ...cloud, google: { ...cloud.google, adminRanges: Array(6).fill('10.0.0.0/8') } } },
    /more than five/,
  ],
  ['a laptop in the cloud', { local: laptop }, /needs either local or cloud/],
])('%s is refused', (_, changed, sentence) => {
  expect(checkEnvironment({ ...gke, ...changed }).join('\n')).toMatch(sentence);
});
