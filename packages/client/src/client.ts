import createOpenApiClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './paths.ts';

/** A schema of the API by its name, e.g. `Schema<'Product'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The names of the problems that an operation, or one of several, returns, e.g. `ProblemNames<'placeOrder'>`. */
export type ProblemNames<Id extends keyof operations> = Id extends keyof operations
  ? NameIn<operations[Id]['responses'][keyof operations[Id]['responses']]>
  : never;

/** The problems of an operation that say more than what may happen to any call, for which a site has a text of its own. */
export type SpecificProblem<Id extends keyof operations> = Exclude<ProblemNames<Id>, GeneralProblem>;

/** What may happen to any call, whatever it is about. */
export type GeneralProblem =
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'second-factor-required'
  | 'not-found'
  | 'unsupported-media-type'
  | 'internal'
  | 'unavailable';

type NameIn<Response> = Response extends {
  content: { 'application/problem+json': { type: `/problems/${infer Name}` } };
}
  ? Name
  : never;

export type ApiClient = Client<paths>;

interface Options extends Pick<ClientOptions, 'fetch' | 'headers'> {
  /** Where the API is, without a path. */
  baseUrl: string;
  /** Gives the access token for each call; left out by whoever has no login. */
  token?: () => Promise<string>;
}

/**
 * A client of the public API whose paths, queries, bodies and answers are typed. It answers `{data, error, response}` and
 * throws only when nothing answers; `error` is a problem (RFC 9457).
 */
export const createClient = ({ token, ...options }: Options): ApiClient => {
  const client = createOpenApiClient<paths>(options);
  if (!token) return client;
  client.use({
    onRequest: async ({ request }) => {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  });
  return client;
};
