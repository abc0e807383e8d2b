import express from 'express';

/**
 * What an answer costs at least: `node bare-handler.ts` serves the bytes that come by IPC, from a bare Express handler,
 * on a port of its own that it tells.
 */
process.once('message', ({ body }: { body: string }) => {
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.json(), (_req, res) => void res.type('application/json').send(body));
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') process.send?.({ port: address.port });
  });
});
process.once('disconnect', () => process.exit(0));
