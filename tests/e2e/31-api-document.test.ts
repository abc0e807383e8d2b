import document from '@eshop/client/openapi.json' with { type: 'json' };
import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { call } from './support/http.ts';

const services = apps.filter(({ kind }) => kind === 'service');
interface Paths {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
}
const mergedDocument = document as unknown as Paths;

describe('the API’s document', () => {
  it('is what the running services say, one by one', async () => {
    const allPaths: Paths['paths'] = {};
    for (const { id } of services) Object.assign(allPaths, (await call<Paths>(id, 'GET /openapi.json')).body.paths);
    expect(mergedDocument.paths).toEqual(allPaths);
  });

  it('is given to whoever has a login, by the API host, as far as they may call it', async () => {
    expect((await clientOf('auth').GET('/v1/openapi.json')).response.status).toBe(401);
    const { data } = await clientOf('auth', 'admin').GET('/v1/openapi.json');
    expect(data).toEqual(document);
    const response = await clientOf('auth', 'customer').GET('/v1/openapi.json');
    const { paths } = response.data as unknown as Paths;
    expect(Object.keys(paths)).toContain('/v1/orders');
    expect(Object.keys(paths)).not.toContain('/v1/policy');
  });

  it.each(services.map(({ id }) => id))('declares what %s answers, also when it refuses', async (app) => {
    const { body } = await call<Paths>(app, 'GET /openapi.json');
    for (const [path, verbs] of Object.entries(body.paths)) {
      for (const [verb, { responses }] of Object.entries(verbs)) {
        const address = path.replaceAll(/\{\w+\}/g, '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11');
        if (verb !== 'get') continue; // others change something
        const { status, headers } = await call(app, `GET ${address}`);
        const type = headers.get('content-type') ?? '';
        if (status >= 400) expect(type, path).toContain('application/problem+json');
        expect(Object.keys(responses), `${path} ${status}`).toContain(String(status));
      }
    }
  });
});
