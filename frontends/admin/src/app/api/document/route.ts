import { attempt } from '@eshop/ui/server/attempt';
import { readWholeDocument } from '../../../api-docs/read-document.ts';
import { requireDesk } from '../../../desk/desk.ts';

/** The API's document as a file, for tools. */
export const GET = async (): Promise<Response> => {
  const desk = await requireDesk();
  const headers = { 'cache-control': 'private, no-store' };
  if (!desk.can('policy:read')) return new Response('Your roles do not allow this.', { status: 403, headers });
  const { value: document, problem } = await attempt(readWholeDocument(desk.session));
  if (problem) return new Response(problem.title, { status: problem.status, headers });
  return Response.json(document, {
    headers: { ...headers, 'content-disposition': 'attachment; filename="openapi.json"' },
  });
};
