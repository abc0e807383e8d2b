import { appOf } from '@eshop/topology';
import { App, Chart } from 'cdk8s';
import { expect, test } from 'vitest';
import { environments } from '../../environments/environments.ts';
import { WebIdentity, webIdentityVariables } from './web-identity.ts';

const settings = { version: 'test', ingressClass: 'gce' };
const gke = environments.gke(settings);
const identityOf = (props: ConstructorParameters<typeof WebIdentity>[2]) =>
  new WebIdentity(new Chart(new App(), 'chart'), 'identity', props);

test('an app that keeps things at Amazon gets its own role, by a token and without a key', () => {
  const { volumeMounts, volumeSources } = identityOf({ app: appOf('product'), env: gke });
  const variables = webIdentityVariables(appOf('product'), gke);

  expect(variables.AWS_ROLE_ARN).toBe('arn:aws:iam::100000000001:role/eshop-product');
  expect(variables.AWS_WEB_IDENTITY_TOKEN_FILE).toBe(`${volumeMounts[0]?.path}/token`);
  expect(volumeSources).toMatchObject({
    [volumeMounts[0]?.volume.name ?? '']: {
      projected: { sources: [{ serviceAccountToken: { audience: 'sts.amazonaws.com' } }] },
    },
  });
});

test.each([
  ['an app that keeps nothing there', { app: appOf('warehouse'), env: gke }],
  ['an app on a laptop', { app: appOf('product'), env: environments.local(settings) }],
])('%s gets no token', (_, props) => {
  expect(identityOf(props)).toMatchObject({ volumeMounts: [], volumeSources: {} });
  expect(webIdentityVariables(props.app, props.env)).toEqual({});
});
