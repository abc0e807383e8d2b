import { SidecarState } from '@eshop/contracts/state';
import type { App, AppId, Operation } from '@eshop/topology';
import { Pool } from 'undici';
import { z } from 'zod';
import type { BaseSettings } from '../settings.ts';
import { createInvoke, type InvokeOptions } from './invoke.ts';
import { createPublish, type OutgoingMessage } from './publish.ts';
import { createState, type State } from './state.ts';

/** The Dapr sidecar beside this process, by its HTTP API (https://docs.dapr.io/reference/api/). */
export interface Sidecar {
  /** Calls another app. Throws a 503 problem when it does not answer in time, an InvocationError when it refuses. */
  invoke<Reply>(app: AppId, operation: Operation, options: InvokeOptions<Reply>): Promise<Reply>;
  /** Publishes in bulk; returns the ids that the broker took. */
  publish(topic: string, messages: readonly OutgoingMessage[]): Promise<Set<string>>;
  state: State;
  /** Resolves when the sidecar and its components can be used. */
  ready(): Promise<void>;
  /** What the sidecar is, by its metadata API. Throws when it does not answer within a second. */
  describe(): Promise<SidecarState>;
  close(): Promise<void>;
}

/** The part of https://docs.dapr.io/reference/api/metadata_api/ that is told. */
const Metadata = z.object({ runtimeVersion: z.string(), components: SidecarState.shape.components.default([]) });

type Settings = Pick<BaseSettings, 'DAPR_HTTP_PORT' | 'DAPR_API_TOKEN'>;

/** Connects to the sidecar; connections are kept and shared. */
export const createSidecar = (app: App, { DAPR_HTTP_PORT, DAPR_API_TOKEN }: Settings): Sidecar => {
  const pool = new Pool(`http://127.0.0.1:${DAPR_HTTP_PORT}`, { connections: 64, pipelining: 1 });
  const headers = { 'dapr-api-token': DAPR_API_TOKEN };
  return {
    invoke: createInvoke(app, pool, headers),
    publish: createPublish(pool, headers),
    state: createState(pool, headers),
    ready: async () => {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path: '/v1.0/healthz/outbound',
        headers,
        signal: AbortSignal.timeout(1000),
      });
      await body.dump();
      if (statusCode !== 204) throw new Error(`the sidecar is not ready (${statusCode})`);
    },
    describe: async () => {
      const { body } = await pool.request({
        method: 'GET',
        path: '/v1.0/metadata',
        headers,
        signal: AbortSignal.timeout(1000),
      });
      const { runtimeVersion, components } = Metadata.parse(await body.json());
      return { version: runtimeVersion, components };
    },
    close: () => pool.close(),
  };
};
