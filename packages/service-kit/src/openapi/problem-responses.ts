import { Problem } from '@eshop/contracts/problem';
import { type ProblemType, problemUri } from '@eshop/contracts/problem-type';
import type { FlatRoute } from '../http/route.ts';
import { problemsOf } from '../http/route-problems.ts';
import type { Json, SchemaOf } from './schemas.ts';

/** Where the responses that several operations share go, by name. */
interface Context {
  responses: Json;
  schemaOf: SchemaOf;
}

/**
 * The problem responses of a route by status: exactly the types that it returns, with a description and an example. A
 * status with one type refers to a shared response of the type's name.
 */
export const problemResponses = (route: FlatRoute, { responses, schemaOf }: Context): Json => {
  const byStatus = Map.groupBy(problemsOf(route), ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, types]) => {
      const [type, ...otherTypes] = types;
      if (!type || otherTypes.length > 0) return [status, responseOf(types, schemaOf)];
      responses[type.name] ??= responseOf(types, schemaOf);
      return [status, { $ref: `#/components/responses/${type.name}` }];
    }),
  );
};

const responseOf = (types: readonly ProblemType[], schemaOf: SchemaOf) => {
  const [first] = types;
  if (!first) throw new Error('a response needs a kind of problem');
  const { name, title, status } = first;
  return {
    description: descriptionOf(types),
    ...(headersOf[status] && { headers: headersOf[status] }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            schemaOf(Problem, 'output'),
            {
              type: 'object',
              required: ['type', 'status'],
              properties: {
                type: { type: 'string', enum: types.map((type) => problemUri(type.name)) },
                status: { type: 'integer', const: status },
              },
            },
          ],
        },
        example: { type: problemUri(name), title, status },
      },
    },
  };
};

const descriptionOf = (types: readonly ProblemType[]): string =>
  types.length === 1
    ? types.map(({ title, meaning }) => `${title}. ${meaning}`).join('')
    : types.map(({ name, meaning }) => `- \`${name}\`: ${meaning}`).join('\n');

const text = { schema: { type: 'string' } };
const retryAfter = {
  'Retry-After': { description: 'How many seconds to wait before the next attempt', schema: { type: 'integer' } },
};
const headersOf: Readonly<Record<number, Json>> = {
  401: { 'WWW-Authenticate': { description: 'The scheme to authenticate with: `Bearer`', ...text } },
  429: retryAfter,
  503: retryAfter,
};
