import { k8s } from 'cdk8s-plus-28';

type Check = Pick<k8s.Probe, 'exec' | 'httpGet' | 'tcpSocket'>;

/** A check by a command in the container. */
export const command = (...words: readonly string[]): Check => ({ exec: { command: [...words] } });

/** A check that the port takes connections. */
export const connection = (port: number): Check => ({ tcpSocket: { port: k8s.IntOrString.fromNumber(port) } });

/** A check that a path answers 2xx or 3xx. */
export const http = (port: number, path: string): Check => ({
  httpGet: { port: k8s.IntOrString.fromNumber(port), path },
});

/**
 * A container's three probes: five minutes to start, out of the Service 20 s after it failed, and started anew only after a
 * minute without a sign of life, for a restart mends less than it costs a store. A command costs a process each time, on a
 * laptop some hundredth of a processor: it tells when a store has started, and a connection whether it still lives.
 */
export const probes = (started: Check, alive: Check = started, ready: Check = alive) => ({
  startupProbe: { ...started, periodSeconds: 2, timeoutSeconds: 5, failureThreshold: 150 },
  readinessProbe: { ...ready, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 2 },
  livenessProbe: { ...alive, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
});
