import type { AppId } from '@eshop/topology';
import { call, expectStatus } from './http.ts';
import { eshop } from './platform.ts';

/** What only the sidecar knows of an app. */
export const sidecarHeaders = { 'dapr-api-token': eshop.tokens.app };

/** Starts a job as its cron binding would, without waiting for it. */
export const runJob = (app: AppId, name: string) =>
  expectStatus(200, call(app, `POST /jobs/${name}`, { headers: sidecarHeaders }));

/** Delivers an event to an app as its sidecar would. */
export const deliver = (app: AppId, topic: string, data: { eventId: string }) =>
  call<{ status: string }>(app, `POST /events/${topic}`, { headers: sidecarHeaders, body: { id: data.eventId, data } });

/** Publishes through an app's sidecar. */
export const publish = async (app: AppId, topic: string, data: unknown, id: string): Promise<number> => {
  const url = `${eshop.sidecarUrls[app]}/v1.0/publish/pubsub/${topic}?metadata.cloudevent.id=${id}`;
  const headers = { 'content-type': 'application/json', 'dapr-api-token': eshop.tokens.dapr };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(data) })).status;
};

/** Calls one app from another through both sidecars. */
export const invoke = async (from: AppId, to: AppId, operation: string, body?: unknown): Promise<number> => {
  const [method = 'GET', path = ''] = operation.split(' ');
  const headers = { 'dapr-app-id': to, 'dapr-api-token': eshop.tokens.dapr, 'content-type': 'application/json' };
  const response = await fetch(`${eshop.sidecarUrls[from]}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.status;
};
