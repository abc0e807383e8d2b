import { setTimeout as pause } from 'node:timers/promises';

/** Pauses before the second and the third attempt, in milliseconds. */
const pausesMs = [100, 400];

/** Statuses that say "not now": the sidecar or the app behind it did not handle the call, or not to its end. */
const transientStatuses = new Set([502, 503, 504]);

interface Options<Response> {
  /** Whether the operation may be sent again although it may have taken effect. */
  isRepeatable: boolean;
  signal: AbortSignal;
  statusOf(response: Response): number;
  /** Frees the connection of a response that is not used. */
  discard(response: Response): Promise<unknown>;
}

/**
 * Sends a call, and sends it up to twice more when it failed for a transient reason and may be repeated. Dapr's own
 * retries go by app and cannot tell a safe operation from one that must not run twice, so they are off
 * (dapr-components/resiliency.yaml). Gives up when `signal` aborts.
 */
export const withRetries = async <Response>(
  send: () => Promise<Response>,
  { isRepeatable, signal, statusOf, discard }: Options<Response>,
): Promise<Response> => {
  for (const pauseMs of isRepeatable ? pausesMs : []) {
    const response = await send().catch((error: unknown) => {
      if (signal.aborted) throw error;
    });
    if (response !== undefined && !transientStatuses.has(statusOf(response))) return response;
    if (response !== undefined) await discard(response);
    await pause(pauseMs, undefined, { signal });
  }
  return send();
};
