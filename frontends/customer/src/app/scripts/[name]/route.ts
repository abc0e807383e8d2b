import { compressedScript } from '@eshop/ui/server/compressed-script';

interface Context {
  params: Promise<{ name: string }>;
}

/** Where browsers that take brotli get Next's scripts from; see the rewrite in `next.config.ts`. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  compressedScript((await params).name);
