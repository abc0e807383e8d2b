import { methodNotAllowed } from '@eshop/contracts/problems/general';
import type { RequestHandler, Router } from 'express';

/** The handlers of a path by method; HEAD follows from GET. */
export type Methods = Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', readonly RequestHandler[]>>>;

/**
 * Serves one path of a router by method (RFC 9110). OPTIONS returns 204 and every method without handlers a 405 problem,
 * both with `Allow`; `guard` runs before either, for paths whose existence is not for everyone.
 */
export const addResource = (
  router: Pick<Router, 'route'>,
  path: string,
  methods: Methods,
  guard: RequestHandler = (_req, _res, next) => next(),
): void => {
  const resource = router.route(path);
  for (const [method, handlers] of Object.entries(methods)) {
    resource[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](...handlers);
  }
  const allow = allowOf(Object.keys(methods));
  resource.all(guard, (req, res) => {
    res.set('allow', allow);
    if (req.method !== 'OPTIONS') throw methodNotAllowed(`${req.path} allows ${allow}.`);
    res.status(204).end();
  });
};

/** The value of `Allow` for a path with these methods. */
const allowOf = (methods: readonly string[]): string =>
  [...methods, 'OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ');

/**
 * Sorts paths so that a literal segment comes before a parameter in its place: `/v1/products/batch-get` is not
 * `/v1/products/:id`. Paths that cannot match the same request keep their order.
 */
export const bySpecificity = (a: string, b: string): number => {
  const [first, second] = [shapeOf(a), shapeOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment.startsWith(':') ? 1 : 0))
    .join('');
