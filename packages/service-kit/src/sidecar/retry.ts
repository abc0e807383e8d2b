import { setTimeout as pause } from 'node:timers/promises';

/** Pauses before the second and the third attempt, in milliseconds. */
const pausesMs = [100, 400];

/** Statuses that say "not now": the sidecar or the app behind it did not handle the call, or not to its end. */
const transientStatuses = new Set([502, 503, 504]);

/**
 * Returns whether a response says "not now". A 500 of an app is a problem document, and a fault of its own; any other 500
 * is the sidecar's, which lost the callee's replica (`ERR_DIRECT_INVOKE`, docs.dapr.io/reference/errors).
 */
export const isTransient = (status: number, contentType: unknown): boolean =>
  transientStatuses.has(status) ||
  (status === 500 && !String(contentType ?? '').startsWith('application/problem+json'));

interface Options<Response> {
  /** Whether the operation may be sent again although it may have taken effect. */
  isRepeatable: boolean;
  signal: AbortSignal;
  /** Whether the response says that the call may work in a moment, see `isTransient`. */
  isTransient(response: Response): boolean;
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
  { isRepeatable, signal, isTransient: isRetried, discard }: Options<Response>,
): Promise<Response> => {
  for (const pauseMs of isRepeatable ? pausesMs : []) {
    const response = await send().catch((error: unknown) => {
      if (signal.aborted) throw error;
    });
    if (response !== undefined && !isRetried(response)) return response;
    if (response !== undefined) await discard(response);
    await pause(pauseMs, undefined, { signal });
  }
  return send();
};
