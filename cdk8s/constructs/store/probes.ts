import { k8s } from 'cdk8s-plus-28';

type Check = Pick<k8s.Probe, 'exec' | 'httpGet' | 'tcpSocket'>;

/** Returns a check by a command in a StatefulSet's container. */
export const command = (...words: readonly string[]): Check => ({ exec: { command: [...words] } });

/** Returns a check that the port accepts connections. */
export const connection = (port: number): Check => ({ tcpSocket: { port: k8s.IntOrString.fromNumber(port) } });

/** Returns a check that a path responds with 2xx or 3xx. */
export const http = (port: number, path: string): Check => ({
  httpGet: { port: k8s.IntOrString.fromNumber(port), path },
});

/**
 * Returns a container's three probes: five minutes to start, out of the Service 20 s after it failed, and restarted only
 * after a minute without a response, because a restart costs a store more than it fixes. A command starts a process each
 * time, some hundredth of a laptop's processor: it checks that a store has started, and a connection that it is alive.
 */
export const probes = (started: Check, alive: Check = started, ready: Check = alive) => ({
  startupProbe: { ...started, periodSeconds: 2, timeoutSeconds: 5, failureThreshold: 150 },
  readinessProbe: { ...ready, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 2 },
  livenessProbe: { ...alive, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
});
