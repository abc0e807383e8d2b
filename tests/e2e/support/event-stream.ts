import type { OrderEvent } from '@eshop/contracts/order';
import { eventually } from './eventually.ts';

/** One message of an event stream. */
export interface Message {
  id: number;
  data: OrderEvent;
}

/** An open event stream, as `GET url` answers it. */
export const followStream = async (url: string, headers: Record<string, string>) => {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: controller.signal,
  });
  const messages: Message[] = [];
  let text = '';
  const read = async () => {
    if (response.status !== 200) return;
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const field = (name: string) => part.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1];
        if (field('data')) messages.push({ id: Number(field('id')), data: JSON.parse(field('data') ?? '') });
      }
    }
  };
  const streamEnd = read().catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    messages,
    /** Resolves when the other side ended it. */
    ended: streamEnd,
    until: (status: OrderEvent['status'], ms?: number) =>
      eventually(async () => {
        if (!messages.some(({ data }) => data.status === status))
          throw new Error(`told ${messages.map(({ data }) => data.status)}, not ${status}`);
      }, ms),
    close: () => controller.abort(),
  };
};
