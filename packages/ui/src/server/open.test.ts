import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appOf } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { browserAddress, clientAddressHeaders } from './client-address.ts';
import { createOpen } from './open.ts';

const forwardedHeaders = new Headers({ 'x-forwarded-for': '203.0.113.66, 198.51.100.7, 35.191.0.1' });

describe('the address of a browser', () => {
  it('is the entry that the outermost proxy wrote, whatever the client wrote before it', () => {
    expect(browserAddress(forwardedHeaders, { TRUSTED_PROXIES: 2 })).toBe('198.51.100.7');
    expect(browserAddress(forwardedHeaders, { TRUSTED_PROXIES: 0 }), 'the connection’s, which Next writes').toBe(
      '35.191.0.1',
    );
    expect(browserAddress(new Headers(), { TRUSTED_PROXIES: 2 })).toBeUndefined();
  });

  it('goes along with files and streams too, so that services can judge it', async () => {
    const receivedHeaders: IncomingHttpHeaders[] = [];
    const sidecar = createServer((request, response) => {
      receivedHeaders.push(request.headers);
      response.end('{}');
    });
    await new Promise<void>((resolve) => void sidecar.listen(0, '127.0.0.1', resolve));
    try {
      const settings = { DAPR_HTTP_PORT: (sidecar.address() as AddressInfo).port, DAPR_API_TOKEN: 't' };
      const open = createOpen(appOf('admin'), { ...settings, TRUSTED_PROXIES: 2 }, async (site) =>
        clientAddressHeaders(browserAddress(forwardedHeaders, site)),
      );
      await open('payment', 'GET /v1/payments/:id/proof/content', { params: { id: 'p1' } });
    } finally {
      sidecar.close();
    }
    expect(receivedHeaders).toMatchObject([{ 'dapr-app-id': 'payment', 'x-client-address': '198.51.100.7' }]);
  });
});
