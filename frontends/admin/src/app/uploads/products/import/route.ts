import { uploadRoute } from '../../../../desk/upload-route.ts';

export const POST = uploadRoute({
  app: 'product',
  operation: 'POST /v1/products/import',
  needs: 'product:edit',
  maxBytes: 10 * 1024 * 1024,
  timeoutMs: 300_000,
});
