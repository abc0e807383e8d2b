import type { App, AppId, Operation } from '@eshop/topology';
import type { SiteSettings } from './settings.ts';

interface Options {
  params: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  /** Ends the answer too, when whoever asked is gone. */
  signal?: AbortSignal;
}

const timeoutMs = 15_000;

/** Calls another app through the sidecar for an answer that is no JSON: a file, a redirect. The caller judges its status. */
export const createOpen =
  (app: App, { DAPR_HTTP_PORT, DAPR_API_TOKEN }: Pick<SiteSettings, 'DAPR_HTTP_PORT' | 'DAPR_API_TOKEN'>) =>
  (callee: AppId, operation: Operation, { params, headers, signal }: Options): Promise<Response> => {
    if (!app.calls[callee]?.includes(operation))
      throw new Error(`the topology lets ${app.id} not call ${operation} of ${callee}`);
    const [method = 'GET', template = ''] = operation.split(' ');
    const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const deadline = AbortSignal.timeout(timeoutMs);
    return fetch(`http://127.0.0.1:${DAPR_HTTP_PORT}${path}`, {
      method,
      redirect: 'manual',
      cache: 'no-store',
      headers: { 'dapr-app-id': callee, 'dapr-api-token': DAPR_API_TOKEN, ...headers },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
  };
