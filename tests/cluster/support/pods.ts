import type { AppId } from '@eshop/topology';
import { createKubectl } from '../../../tools/ops/cluster/kubectl.ts';

export const kubectl = createKubectl('eshop');

/** Runs a script in an app's own container, where its Node, its environment and its network are. Returns what it printed. */
export const inPodOf = async (app: AppId, script: string): Promise<string> =>
  (await kubectl.call('exec', `deployment/${app}`, '--container', app, '--', 'node', '--eval', script)).trim();

/** Whether a connection from an app's pod to an address comes about within three seconds. */
export const connects = (app: AppId, host: string, port: number): Promise<string> =>
  inPodOf(
    app,
    `const socket = require('node:net').connect({ host: '${host}', port: ${port}, timeout: 3000 });
     socket.once('connect', () => { console.log('connected'); process.exit(); });
     socket.once('timeout', () => { console.log('timed out'); process.exit(); });
     socket.once('error', (error) => { console.log(error.code); process.exit(); });`,
  );

/** Asks an app's sidecar to call another app; returns the status. */
export const invoke = async (caller: AppId, callee: AppId, operation: string, body?: unknown): Promise<number> => {
  const [method, path] = operation.split(' ');
  const url = `http://127.0.0.1:3500/v1.0/invoke/${callee}/method${path}`;
  return Number(await inPodOf(caller, fetching(url, { method, body })));
};

/** Calls an app from inside its own pod, past every sidecar. */
export const callDirectly = async (app: AppId, path: string, headers: Record<string, string> = {}): Promise<number> =>
  Number(await inPodOf(app, fetching(`http://127.0.0.1:\${process.env.PORT}${path}`, { headers })));

const fetching = (
  url: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: { method?: string | undefined; body?: unknown; headers?: Record<string, string> },
) => `fetch(\`${url}\`, {
  method: '${method}',
  headers: { 'dapr-api-token': process.env.DAPR_API_TOKEN, 'content-type': 'application/json', ...${JSON.stringify(headers)} },
  ${body === undefined ? '' : `body: ${JSON.stringify(JSON.stringify(body))},`}
}).then(({ status }) => console.log(status))`;
