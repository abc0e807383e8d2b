import { uploadRoute } from '../../../desk/upload-route.ts';

export const POST = uploadRoute({
  app: 'warehouse',
  operation: 'POST /v1/stock/takes',
  needs: 'stock:edit',
  maxBytes: 3 * 1024 * 1024,
  timeoutMs: 60_000,
});
