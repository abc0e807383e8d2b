import { timingSafeEqual } from 'node:crypto';
import type { ProblemError } from '@eshop/contracts/problem-type';
import { badRequest, unauthorized } from '@eshop/contracts/problems/general';
import { destinationNotServed } from '@eshop/contracts/problems/orders';
import { QuoteShipping } from '@eshop/contracts/shipping';
import { ShippingDestinationsSetting } from '@eshop/contracts/shipping-destinations';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import { quote } from './domain/quote.ts';

/**
 * The same quote as an AWS Lambda function behind a function address (payload format 2.0). The address is open to
 * everybody, so a call must show `x-api-key` as `$SHIPPING_COST_API_KEY` has it.
 */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  if (!isKey(event.headers?.['x-api-key'])) return refuse(unauthorized());
  const parsed = Body.safeParse(
    event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body,
  );
  if (parsed.success) {
    const price = quote(parsed.data, ShippingDestinationsSetting.parse(process.env.SHIPPING_DESTINATIONS));
    if (price) return answer(200, 'application/json', price);
    const errors = [{ pointer: '/toCountry', message: 'not delivered to' }];
    return refuse(destinationNotServed('We do not deliver to this country.', { errors }));
  }
  const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
  return refuse(badRequest(undefined, { errors }));
};

/** Nothing is the key while none is set. */
const isKey = (shown = '') => {
  const key = Buffer.from(process.env.SHIPPING_COST_API_KEY ?? '');
  const given = Buffer.from(shown);
  return key.length > 0 && key.length === given.length && timingSafeEqual(key, given);
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

const refuse = ({ problem }: ProblemError) => answer(problem.status, 'application/problem+json', problem);

const answer = (statusCode: number, type: string, body: unknown) => ({
  statusCode,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});
