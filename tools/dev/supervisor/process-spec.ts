/** Processes are stopped in this order, each tier when the one before is gone. */
export const tiers = ['app', 'sidecar', 'backing'] as const;
export type Tier = (typeof tiers)[number];

/** A process that the supervisor keeps running. */
export interface ProcessSpec {
  name: string;
  tier: Tier;
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** @default the supervisor's own */
  cwd?: string;
  /** The user to run as, for servers that refuse to be root. @default the supervisor's own */
  user?: { uid: number; gid: number } | undefined;
  /** What asks it to stop. @default 'SIGTERM' */
  stopSignal?: NodeJS.Signals;
  /** What has to be done again after each start but the first. */
  afterRestart?: () => Promise<void>;
}
