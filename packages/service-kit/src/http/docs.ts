import { createRequire } from 'node:module';
import { Router } from 'express';

const bundle = createRequire(import.meta.url)
  .resolve('@scalar/api-reference')
  .replace(/index\.js$/, 'browser/standalone.js');

/** `/openapi.json` and `/docs`: the document, and Scalar's page over it, served from here because a cluster may not reach a CDN. */
export const docsRouter = (document: () => object): Router => {
  const router = Router();
  router.get('/openapi.json', (_req, res) => void res.json(document()));
  router.get('/docs', (_req, res) => void res.type('html').send(page));
  router.get('/docs/scalar.js', (_req, res) => void res.sendFile(bundle, { maxAge: '1d' }));
  return router;
};

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API</title></head>
  <body><div id="app"></div>
    <script src="/docs/scalar.js"></script>
    <script>Scalar.createApiReference('#app', { url: '/openapi.json', withDefaultFonts: false, telemetry: false, showDeveloperTools: 'never', agent: { disabled: true }, mcp: { disabled: true } })</script>
  </body>
</html>
`;
