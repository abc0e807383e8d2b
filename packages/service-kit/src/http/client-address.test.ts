import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../auth/caller.ts';
import { createClientAddress } from './client-address.ts';

const addressSeen = async (proxies: number, origin: Origin, headers: Record<string, string>) => {
  const clientAddress = createClientAddress(() => origin);
  const http = express()
    .set('trust proxy', proxies)
    .get('/', (req, res) => void res.json({ address: clientAddress(req) }));
  const server = http.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
    return ((await response.json()) as { address?: string }).address;
  } finally {
    server.close();
  }
};

const direct: Origin = { kind: 'direct' };
const site: Origin = { kind: 'invocation', caller: 'customer' };
const forwardedHeader = { 'x-forwarded-for': '203.0.113.66, 198.51.100.7, 35.191.0.1' };

describe('the client’s address', () => {
  it('is the connection’s where no proxy is trusted, whatever a header says', async () => {
    expect(await addressSeen(0, direct, { ...forwardedHeader, 'x-client-address': '198.51.100.9' })).toBe('127.0.0.1');
  });

  it('is the second from the right behind Google’s load balancer, and not what the client wrote before it', async () => {
    expect(await addressSeen(2, direct, forwardedHeader)).toBe('198.51.100.7');
  });

  it('is what a site says of its visitor, and unknown when it says nothing or nonsense', async () => {
    expect(await addressSeen(2, site, { ...forwardedHeader, 'x-client-address': '198.51.100.9' })).toBe('198.51.100.9');
    expect(await addressSeen(2, site, forwardedHeader)).toBeUndefined();
    expect(await addressSeen(2, site, { 'x-client-address': 'me' })).toBeUndefined();
  });
});
