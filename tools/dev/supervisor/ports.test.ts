import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { assertFree, conflictText } from './ports.ts';

test('a port in use is named with its owner, its holder and a way out', () => {
  const text = conflictText([{ port: 4003, owner: 'order', holder: 'node (pid 7)' }]);

  expect(text).toBe(
    'Port 4003, needed by order, is in use by node (pid 7).\n' +
      'Stop what holds it, or move the whole platform to other ports: ESHOP_PORT_OFFSET=10000 npm start',
  );
});

test('of many ports in use only the first are named', () => {
  const occupiedPorts = [1, 2, 3, 4, 5, 6].map((port) => ({ port, owner: 'order' }));

  expect(conflictText(occupiedPorts).split('\n')).toHaveLength(6);
  expect(conflictText(occupiedPorts)).toContain('… and 2 more.');
});

test('a port that something listens on is not free', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  await expect(assertFree([{ port, owner: 'order' }])).rejects.toThrow(`Port ${port}, needed by order, is in use`);
  await new Promise((resolve) => server.close(resolve));
  await assertFree([{ port, owner: 'order' }]);
});
