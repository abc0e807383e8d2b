import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { eshop } from '../e2e/support/platform.ts';

const ask = (app: (typeof apps)[number]['id'], path: string) =>
  fetch(`${eshop.sidecarUrls[app]}/v1.0/secrets/${path}`, { headers: { 'dapr-api-token': eshop.tokens.dapr } });

describe('secrets of components', () => {
  it.each(apps.map(({ id }) => [id]))('are not told to %s by its sidecar, though it uses them itself', async (app) => {
    const response = await ask(app, 'kubernetes/redis-password');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('ERR_PERMISSION_DENIED');
    const allSecrets = await ask(app, 'kubernetes/bulk');
    expect(await allSecrets.text()).not.toContain('redis-password');
  });
});
