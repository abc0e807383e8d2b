import { QuoteShipping } from '@eshop/contracts/shipping';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';
import { quote } from './domain/quote.ts';

/** The same quote as an AWS Lambda function behind a function address (payload format 2.0). */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const parsed = Body.safeParse(
    event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body,
  );
  if (parsed.success) return answer(200, 'application/json', quote(parsed.data));
  const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
  return answer(400, 'application/problem+json', {
    type: 'urn:eshop:problem:bad-request',
    title: 'Bad request',
    status: 400,
    errors,
  });
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

const answer = (statusCode: number, type: string, body: unknown) => ({
  statusCode,
  headers: { 'content-type': type },
  body: JSON.stringify(body),
});
