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
  const spansByTrace = new Map<string, Span[]>();
  const take = (body: string) => {
    appendFileSync(file, `${body}\n`);
    if (![...spansByTrace.keys()].some((id) => body.includes(id))) return;
    for (const span of JSON.parse(body) as Span[]) spansByTrace.get(span.traceId)?.push(span);
  };
  const server = createServer(async (request, response) => {
    const { method, url = '' } = request;
    const id = url.split('/').at(-1) ?? '';
    if (method === 'POST') take(await text(request));
    if (method === 'PUT') spansByTrace.set(id, []);
    const spans = spansByTrace.get(id) ?? [];
    if (method === 'DELETE') spansByTrace.delete(id);
    response
      .writeHead(method === 'POST' ? 202 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(spans));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, file, server };
};
