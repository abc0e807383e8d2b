import { describe, expect, it } from 'vitest';
import { declaredRoutes } from './declared-routes.ts';
import { apiDocument } from './document.ts';

interface Media {
  content?: Record<string, { example?: unknown }>;
}
interface Operation {
  operationId: string;
  requestBody?: Media;
  responses: Record<string, Media>;
}

const routes = (await declaredRoutes()).flatMap(({ routes }) => routes.filter(({ path }) => path.startsWith('/v1/')));
const { paths } = await apiDocument();
const operationOf = ({ path, verb }: { path: string; verb: string }) =>
  paths[path.replace(/:(\w+)/g, '{$1}')]?.[verb.toLowerCase()] as Operation | undefined;

describe('the API’s document', () => {
  it('holds every public route of every service, and nothing else', () => {
    expect(routes.filter((route) => !operationOf(route))).toEqual([]);
    const operations = Object.values(paths).flatMap((verbs) => Object.values(verbs) as Operation[]);
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });

  it.each(routes.map((route) => [`${route.verb} ${route.path}`, route] as const))(
    'has fitting examples: %s',
    (_, route) => {
      const { requestBody, responses } = operationOf(route) ?? {
        requestBody: undefined,
        responses: {} as Operation['responses'],
      };
      const [status, reply] = route.reply;
      if (route.body)
        expect(route.body.safeParse(requestBody?.content?.['application/json']?.example).error).toBeUndefined();
      if (reply)
        expect(reply.safeParse(responses[status]?.content?.['application/json']?.example).error).toBeUndefined();
    },
  );
});
