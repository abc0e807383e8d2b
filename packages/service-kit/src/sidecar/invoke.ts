import { unavailable } from '@eshop/contracts/problems/general';
import { type App, type AppId, isRepeatable, type Operation } from '@eshop/topology';
import type { Dispatcher, Pool } from 'undici';
import type { z } from 'zod';
import { assertOutsideTransaction } from '../sql/transaction-scope.ts';
import { currentTraceparent } from '../telemetry/trace.ts';
import { operationPath } from './operation-path.ts';
import { isTransient, withRetries } from './retry.ts';

export interface InvokeOptions<Reply> {
  /** Values of the operation's `:params`. */
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Checks the answer; for none, `z.undefined()`. */
  reply: z.ZodType<Reply>;
  /** @default 3000 */
  timeoutMs?: number;
  /** What to answer on 304. */
  unchanged?: Reply | undefined;
}

/** Another app refused a call that should have been in order: 4xx, with its problem document if it sent one. */
export class InvocationError extends Error {
  readonly status: number;
  readonly problem: unknown;

  constructor(app: string, operation: string, status: number, problem: unknown) {
    super(`${app} answered ${status} to ${operation}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * Service invocation by the `dapr-app-id` header, with a deadline, the trace, and retries of what may be repeated. What the topology does not name is
 * refused here already, so that it is seen while writing it.
 */
export const createInvoke =
  (app: App, pool: Pool, auth: Record<string, string>) =>
  async <Reply>(callee: AppId, operation: Operation, options: InvokeOptions<Reply>): Promise<Reply> => {
    if (!app.calls[callee]?.includes(operation))
      throw new Error(`the topology lets ${app.id} not call ${operation} of ${callee}`);
    assertOutsideTransaction(`${callee} ${operation}`);
    const { statusCode, body } = await request(pool, auth, callee, operation, options);
    if (statusCode === 304 && options.unchanged !== undefined) {
      await body.dump();
      return options.unchanged;
    }
    const text = await body.text();
    if (statusCode >= 500) throw unavailable(`${callee} answered ${statusCode} to ${operation}.`);
    const value: unknown = text === '' ? undefined : JSON.parse(text);
    if (statusCode >= 300) throw new InvocationError(callee, operation, statusCode, value);
    return options.reply.parse(value);
  };

const request = async (
  pool: Pool,
  auth: Record<string, string>,
  callee: AppId,
  operation: Operation,
  { params, query, body, headers, timeoutMs = 3000 }: InvokeOptions<unknown>,
): Promise<Dispatcher.ResponseData> => {
  const [method = 'GET', path = ''] = operation.split(' ') as [Dispatcher.HttpMethod, string];
  const target = operationPath(path, params);
  const traceparent = currentTraceparent();
  const signal = AbortSignal.timeout(timeoutMs);
  const send = () =>
    pool.request({
      method,
      path: target,
      ...(query && { query }),
      headers: {
        ...auth,
        'dapr-app-id': callee,
        ...(traceparent && { traceparent }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
  try {
    return await withRetries(send, {
      isRepeatable: isRepeatable(callee, operation),
      signal,
      isTransient: ({ statusCode, headers }) => isTransient(statusCode, headers['content-type']),
      discard: ({ body: unused }) => unused.dump(),
    });
  } catch (error) {
    throw Object.assign(unavailable(`${callee} did not answer ${operation} within ${timeoutMs} ms.`), { cause: error });
  }
};
