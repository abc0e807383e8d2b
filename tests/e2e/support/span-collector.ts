import { appendFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A span as Zipkin's JSON v2 has it (https://zipkin.io/zipkin-api/). */
export interface Span {
  traceId: string;
  id: string;
  parentId?: string;
  name: string;
  localEndpoint: { serviceName: string };
}

/**
 * Takes what the sidecars tell of their spans into a file, and keeps those of the traces that a test follows: `PUT /traces/<id>`
 * begins, `GET` gives what came since, `DELETE` forgets.
 */
export const collectSpans = async (file: string): Promise<{ url: string; file: string; server: Server }> => {
  const followed = new Map<string, Span[]>();
  const take = (body: string) => {
    appendFileSync(file, `${body}\n`);
    if (![...followed.keys()].some((id) => body.includes(id))) return;
    for (const span of JSON.parse(body) as Span[]) followed.get(span.traceId)?.push(span);
  };
  const server = createServer(async (request, response) => {
    const { method, url = '' } = request;
    const id = url.split('/').at(-1) ?? '';
    if (method === 'POST') take(await text(request));
    if (method === 'PUT') followed.set(id, []);
    const spans = followed.get(id) ?? [];
    if (method === 'DELETE') followed.delete(id);
    response
      .writeHead(method === 'POST' ? 202 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(spans));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, file, server };
};
