import { callersOf } from '@eshop/topology';
import type { Construct } from 'constructs';
import type { Cloud } from '../environments/environment.ts';
import { customResource } from './custom-resource.ts';

/** The Secret with the key that the function asks for, under the same name. */
export const shippingCostKey = 'shipping-cost-api-key';

/**
 * The shipping-cost function on Amazon, under the name of the app that it stands in for: a sidecar looks among its
 * endpoints before it looks for an app (dapr/dapr v1.18 pkg/messaging/direct_messaging.go), so callers need not know.
 * Its retries are those of the app in resiliency.yaml. The API host's path stays with the app's own pods; they also
 * answer a sidecar that started before the key's Secret was there, for without it the operator hands out no endpoint.
 */
export const shippingCostEndpoint = (scope: Construct, { amazon }: Cloud) =>
  customResource(scope, {
    apiVersion: 'dapr.io/v1alpha1',
    kind: 'HTTPEndpoint',
    metadata: { name: 'shipping-cost' },
    spec: {
      baseUrl: amazon.shippingCostUrl,
      headers: [{ name: 'x-api-key', secretKeyRef: { name: shippingCostKey, key: shippingCostKey } }],
    },
    auth: { secretStore: 'kubernetes' },
    scopes: callersOf('shipping-cost').map(({ caller }) => caller),
  });
