import { appOf } from '@eshop/topology';
import { expect, test } from 'vitest';
import { environments } from '../environments/environments.ts';
import { webIdentity } from './web-identity.ts';

const settings = { version: 'test', ingressClass: 'gce' };
const nothing = { volumes: [], volumeMounts: [], variables: [] };

test('an app that keeps things at Amazon is its own role there, by a token and no key', () => {
  const { volumes, volumeMounts, variables } = webIdentity(appOf('product'), environments.gke(settings));
  const values = Object.fromEntries(variables.map(({ name, value }) => [name, value]));

  expect(values.AWS_ROLE_ARN).toBe('arn:aws:iam::100000000001:role/eshop-product');
  expect(values.AWS_WEB_IDENTITY_TOKEN_FILE).toBe(`${volumeMounts[0]?.mountPath}/token`);
  expect(volumes[0]?.projected?.sources?.[0]?.serviceAccountToken?.audience).toBe('sts.amazonaws.com');
});

test('others get no token, and on a laptop nobody does', () => {
  expect(webIdentity(appOf('warehouse'), environments.gke(settings))).toEqual(nothing);
  expect(webIdentity(appOf('product'), environments.local(settings))).toEqual(nothing);
});
