import { createRequire } from 'node:module';
import type { Router } from 'express';
import { addProblemPages } from './problem-pages.ts';
import { addResource } from './resource.ts';
import { strictRouter } from './strict-router.ts';

const bundle = createRequire(import.meta.url)
  .resolve('@scalar/api-reference')
  .replace(/index\.js$/, 'browser/standalone.js');

/**
 * `/openapi.json` and `/docs`: the document, and Scalar's page over it, served from here because a cluster may not reach a
 * CDN; `/problems` and below it what the types of problems lead to.
 */
export const docsRouter = (document: () => object): Router => {
  const router = strictRouter();
  addResource(router, '/openapi.json', { GET: [(_req, res) => void res.json(document())] });
  addResource(router, '/docs', { GET: [(_req, res) => void res.type('html').send(page)] });
  addResource(router, '/docs/scalar.js', { GET: [(_req, res) => void res.sendFile(bundle, { maxAge: '1d' })] });
  addProblemPages(router);
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
