import type { Input } from '@eshop/service-kit/http/route';

/** What is said before a client that does not read is given up, in bytes. */
const mostUnread = 65_536;
/** When a client may come again after its stream ended, in milliseconds. */
const retryMs = 2000;

/**
 * Answers with a `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html). Nobody on the way
 * may compress or keep it back, and its connection ends with it, so that stopping need not wait for an idle one.
 */
export const openEventStream = (res: Input['res']) => {
  res.status(200).set({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  res.flushHeaders();
  const write = (text: string) => {
    if (res.writableLength > mostUnread) res.destroy();
    else if (!res.writableEnded) res.write(text);
  };
  write(`retry: ${retryMs}\n\n`);
  return {
    send: (event: string, id: number, data: unknown) =>
      write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    /** A comment, so that nobody on the way takes the connection for dead. */
    beat: () => write(':\n\n'),
    end: () => void res.end(),
    onClose: (listener: () => void) => void res.once('close', listener),
  };
};

export type EventStream = ReturnType<typeof openEventStream>;
