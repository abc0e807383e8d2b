import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { strictRouter } from './strict-router.ts';

const server = createServer(
  express().use(strictRouter().post('/v1/auth/login', (_req, res) => void res.sendStatus(200))),
);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

it.each([
  ['/v1/auth/login', 200],
  ['/v1/auth/login/', 404],
  ['/v1/auth/Login', 404],
  ['/V1/auth/login', 404],
])('answers %s with %d', async (path, status) => {
  const { port } = server.address() as AddressInfo;
  expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' })).status).toBe(status);
});
