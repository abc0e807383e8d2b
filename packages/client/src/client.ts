import createOpenApiClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './paths.ts';

/** A schema of the API by its name, e.g. `Schema<'Product'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

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
