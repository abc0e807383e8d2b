import { timingSafeEqual } from 'node:crypto';
import { ProblemError } from '@eshop/contracts/problem-type';
import { badRequest, unauthorized } from '@eshop/contracts/problems/general';
import { QuoteShipping } from '@eshop/contracts/shipping';
import { ShippingDestinationsSetting } from '@eshop/contracts/shipping-destinations';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import { quoteShipping } from './use-cases/quote-shipping.ts';

/**
 * Serves the same quote as an AWS Lambda function behind a function address (payload format 2.0). The address is open to
 * everybody, so a call must show `x-api-key` as `$SHIPPING_COST_API_KEY` has it.
 */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    const request = requestIn(event);
    const destinations = ShippingDestinationsSetting.parse(process.env.SHIPPING_DESTINATIONS);
    return response(200, 'application/json', quoteShipping(request, destinations));
  } catch (error) {
    if (error instanceof ProblemError) return response(error.problem.status, 'application/problem+json', error.problem);
    throw error;
  }
};

/** Reads the request of an event. Throws a 401 problem without the key, 400 where the body is not a request. */
const requestIn = ({ headers, body, isBase64Encoded }: APIGatewayProxyEventV2): QuoteShipping => {
  if (!isKey(headers?.['x-api-key'])) throw unauthorized();
  const result = Body.safeParse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : body);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
  throw badRequest(undefined, { errors });
};

/** No text is the key while none is set. */
const isKey = (text = '') => {
  const key = Buffer.from(process.env.SHIPPING_COST_API_KEY ?? '');
  const receivedBytes = Buffer.from(text);
  return key.length > 0 && key.length === receivedBytes.length && timingSafeEqual(key, receivedBytes);
};

const Body = z.preprocess(parseJson, QuoteShipping);

function parseJson(text: unknown, context: z.RefinementCtx) {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as SyntaxError).message });
    return z.NEVER;
  }
}

const response = (statusCode: number, type: string, body: unknown) => ({
  statusCode,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});
