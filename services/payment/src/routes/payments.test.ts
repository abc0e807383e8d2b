import { proofRefusals } from '@eshop/contracts/problems/payments';
import { proofTypes } from '@eshop/contracts/proof';
import { flatten } from '@eshop/service-kit/http/route';
import { openApiOf } from '@eshop/service-kit/openapi/document';
import { appOf } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { paymentRoutes } from './payments.ts';

const { paths } = openApiOf(appOf('payment'), flatten([paymentRoutes({} as Parameters<typeof paymentRoutes>[0])]));

interface Operation {
  responses: Record<string, { description: string; content?: object; headers?: object }>;
}
const operation = (path: string, verb: string) => paths[path]?.[verb] as Operation;

describe('the API document', () => {
  it('names the content types that a proof has', () => {
    const { responses } = operation('/v1/payments/{id}/proof/content', 'get');
    expect(Object.keys(responses[200]?.content ?? {})).toEqual(proofTypes);
    expect(operation('/v1/payments/{id}/proof', 'get').responses[302]?.headers).toHaveProperty('Location');
  });

  it('names every problem of a proof', () => {
    const { responses } = operation('/v1/payments/by-order/{orderId}/proof', 'post');
    const text = JSON.stringify(responses);
    for (const name of Object.keys(proofRefusals)) expect(text).toContain(`/problems/${name}`);
  });
});
