import type { Pool } from 'undici';
import { z } from 'zod';

/** An event on its way to the broker; `id` becomes the CloudEvent's id, by which consumers know a repetition. */
export interface OutgoingMessage {
  id: string;
  data: unknown;
  traceparent?: string | undefined;
}

const pubsub = 'pubsub';
const Failed = z.object({ failedEntries: z.array(z.object({ entryId: z.string() })).default([]) });

/** Bulk publish (https://docs.dapr.io/reference/api/pubsub_api/#bulk-publish). Throws when nothing was taken. */
export const createPublish =
  (pool: Pool, headers: Record<string, string>) =>
  async (topic: string, messages: readonly OutgoingMessage[]): Promise<Set<string>> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `/v1.0/publish/bulk/${pubsub}/${topic}`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(messages.map((message) => entry(topic, message))),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await body.text();
    const acceptedIds = new Set(messages.map((message) => message.id));
    if (statusCode < 300) return acceptedIds;
    const failedEntries = text.startsWith('{') ? Failed.safeParse(JSON.parse(text)).data?.failedEntries : undefined;
    if (!failedEntries || failedEntries.length === 0)
      throw new Error(`publishing to ${topic} failed with ${statusCode}: ${text.slice(0, 200)}`);
    return acceptedIds.difference(new Set(failedEntries.map(({ entryId }) => entryId)));
  };

const entry = (topic: string, { id, data, traceparent }: OutgoingMessage) => ({
  entryId: id,
  event: data,
  contentType: 'application/json',
  metadata: {
    'cloudevent.id': id,
    'cloudevent.type': topic,
    ...(traceparent && { 'cloudevent.traceparent': traceparent }),
  },
});
