import { callersOf } from '@eshop/topology';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cloud } from '../environments/environment.ts';

/** The Secret with the key that the function requires, under the same name. */
export const shippingCostKey = 'shipping-cost-api-key';

export interface ShippingCostEndpointProps {
  /** The cloud whose function it is. */
  readonly cloud: Cloud;
}

/**
 * The shipping-cost function on Amazon, under the name of the app that it replaces: a sidecar looks among its endpoints
 * before it looks for an app (dapr/dapr v1.18 pkg/messaging/direct_messaging.go), so callers need not know. Its retries
 * are those of the app in resiliency.yaml. The API host's path stays with the app's own pods; they also serve a sidecar
 * that started before the key's Secret was there, for without it the operator hands out no endpoint.
 */
export class ShippingCostEndpoint extends ApiObject {
  constructor(scope: Construct, id: string, { cloud: { amazon } }: ShippingCostEndpointProps) {
    super(scope, id, {
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
  }
}
