import { operationPath } from '@eshop/service-kit/sidecar/operation-path';
import type { App, AppId, Operation } from '@eshop/topology';
import { requestLog } from './log.ts';
import { outgoingHeaders } from './outgoing-headers.ts';
import type { SiteSettings } from './settings.ts';

interface Options {
  params: Readonly<Record<string, string>>;
  /** As it stands in an address, with its question mark. @default '' */
  search?: string;
  headers?: Readonly<Record<string, string>>;
  /** Passed on as it comes. */
  body?: ReadableStream | null;
  /** Ends the answer too, when whoever asked is gone. */
  signal?: AbortSignal;
  /** @default 15000 */
  timeoutMs?: number;
  /** The answer has no end of its own: only its beginning has a deadline. @default false */
  endless?: boolean;
}

type Settings = Pick<SiteSettings, 'DAPR_HTTP_PORT' | 'DAPR_API_TOKEN' | 'TRUSTED_PROXIES'>;

/** Calls another app through the sidecar for an answer that is no JSON: a file, a stream, a redirect. The caller judges its status. */
export const createOpen =
  (app: App, settings: Settings, headersFor: typeof outgoingHeaders = outgoingHeaders) =>
  async (callee: AppId, operation: Operation, options: Options): Promise<Response> => {
    const { params, search = '', headers, body, signal, timeoutMs = 15_000, endless = false } = options;
    if (!app.calls[callee]?.includes(operation))
      throw new Error(`the topology lets ${app.id} not call ${operation} of ${callee}`);
    const [method = 'GET', template = ''] = operation.split(' ');
    const path = operationPath(template, params);
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const answer = await fetch(`http://127.0.0.1:${settings.DAPR_HTTP_PORT}${path}${search}`, {
      method,
      redirect: 'manual',
      cache: 'no-store',
      headers: {
        'dapr-app-id': callee,
        'dapr-api-token': settings.DAPR_API_TOKEN,
        ...(await headersFor(settings)),
        ...headers,
      },
      ...(body && { body, duplex: 'half' }),
      signal: signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal,
    } as RequestInit).finally(() => endless && clearTimeout(timer));
    if (body) await note(callee, operation, params, answer.status);
    if (!answer.body) clearTimeout(timer);
    timer.unref();
    return answer;
  };

/** A file goes past the site's proxy, and so past its log. */
const note = async (callee: AppId, operation: Operation, { orderId }: Options['params'], status: number) =>
  (await requestLog()).info({ ...(orderId && { orderId }), callee, operation, status }, 'file passed on');
