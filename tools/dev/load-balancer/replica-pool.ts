/** Says whether the replica at this port is ready for requests. */
export type Probe = (port: number) => Promise<boolean>;

/** The replicas of one app, and which of them are ready. */
export interface ReplicaPool {
  /** The ports to try for one connection, in order: round robin over the ready ones, the others last. */
  candidates(): readonly number[];
  /** Probes every replica once. */
  refresh(): Promise<void>;
}

/**
 * Creates a pool whose replicas all count as ready until the first probe. An unready replica stays a candidate, because a
 * response from it says more than a refused connection when no replica is ready.
 */
export const createReplicaPool = (ports: readonly number[], probe: Probe): ReplicaPool => {
  const unready = new Set<number>();
  let next = 0;
  return {
    candidates: () => {
      const ready = ports.filter((port) => !unready.has(port));
      const first = ready.length > 0 ? next++ % ready.length : 0;
      return [...ready.slice(first), ...ready.slice(0, first), ...ports.filter((port) => unready.has(port))];
    },
    refresh: async () => {
      await Promise.all(
        ports.map(async (port) => {
          if (await probe(port)) unready.delete(port);
          else unready.add(port);
        }),
      );
    },
  };
};

const probeTimeoutMs = 1000;

/** Asks an app's `/readyz`. A replica that is stopped accepts connections and responds to none, hence the timeout. */
export const probeReadiness: Probe = async (port) => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(probeTimeoutMs) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // whatever the reason, this replica cannot serve now
  }
};
