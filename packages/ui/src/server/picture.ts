import { Id } from '@eshop/contracts/ids';
import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { site } from './site.ts';

interface Context {
  params: Promise<{ id: string; name: string }>;
}

const Named = z.object({ id: Id, name: z.string().regex(/^[\w.-]{1,60}$/) });
const types = ['image/png', 'image/jpeg', 'image/webp'];
const safe = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" };

/** A product's image, streamed from product. It never changes under its name, so it may be kept forever. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const parameters = Named.safeParse(await params);
  if (!parameters.success) return new Response(null, { status: 404, headers: safe });
  const { id, name } = parameters.data;
  const etag = `"${name}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  const answer = await picture({ id, name }, request.signal).catch(() => undefined);
  const type = answer?.headers.get('content-type') ?? '';
  if (answer?.status === 200 && types.includes(type)) {
    const length = answer.headers.get('content-length');
    return new Response(answer.body, {
      headers: {
        ...safe,
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        etag,
        ...(length && { 'content-length': length }),
      },
    });
  }
  await answer?.body?.cancel();
  return new Response(null, { status: answer && answer.status < 500 ? 404 : 503, headers: safe });
};

const picture = (params: { id: string; name: string }, signal: AbortSignal) =>
  site().open('product', 'GET /v1/products/:id/images/:name', { params, signal });
