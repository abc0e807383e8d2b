import { uploadRoute } from '../../../../../desk/upload-route.ts';

export const POST = uploadRoute({
  app: 'product',
  operation: 'POST /v1/products/:id/images',
  needs: 'product:edit',
  maxBytes: 5 * 1024 * 1024,
  timeoutMs: 60_000,
});
