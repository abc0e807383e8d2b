import { site } from './site.ts';

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** `/livez`: this process runs. */
export const livez = () => answer(200, { status: 'ok' });

/** `/readyz`: its sidecar and the sidecar's components can be used. */
export const readyz = async () => {
  try {
    await site().sidecar.ready();
    return answer(200, { status: 'ok', checks: { sidecar: 'ok' } });
  } catch (error) {
    return answer(503, { status: 'unavailable', checks: { sidecar: (error as Error).message } });
  }
};
