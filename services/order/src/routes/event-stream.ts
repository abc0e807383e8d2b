import type { Input } from '@eshop/service-kit/http/route';
import { invalid } from '@eshop/service-kit/problem';
import { z } from 'zod';
import type { EventStream } from '../use-cases/follow-order/order-streams.ts';

const Header = z.object({ 'last-event-id': z.coerce.number().int().min(0).max(1000).default(0) });

/** The header by which a client names the last event that it has. */
export const lastEventHeader = {
  'Last-Event-ID': { description: 'The last event that the client has', schema: Header.shape['last-event-id'] },
} as const;

/** The last event that a client has, 0 for none. Throws a 400 problem on a header that is no such number. */
export const lastEventIn = (req: Input['req']): number => {
  const header = Header.safeParse({ 'last-event-id': req.get('last-event-id') || undefined });
  if (!header.success) throw invalid(header.error, 'header');
  return header.data['last-event-id'];
};

/** How many bytes may wait for a client that does not read, before its connection is closed. */
const maxUnreadBytes = 65_536;
/** When a client may come again after its stream ended. */
const retryMs = 2000;

/**
 * Responds with a `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html). No proxy may
 * compress or buffer it, and its connection ends with it, so that stopping need not wait for an idle one.
 */
export const openEventStream = (res: Input['res']): EventStream => {
  res.status(200).set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  res.flushHeaders();
  const write = (text: string) => {
    if (res.writableLength > maxUnreadBytes) res.destroy();
    else if (!res.writableEnded) res.write(text);
  };
  write(`retry: ${retryMs}\n\n`);
  return {
    send: (event, id, data) => write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(':\n\n'),
    end: () => void res.end(),
    onClose: (listener) => void res.once('close', listener),
  };
};
