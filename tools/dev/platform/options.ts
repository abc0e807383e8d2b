import type { AppId } from '@eshop/topology';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import type { Broker } from './broker.ts';
import type { Progress } from './progress.ts';

export interface PlatformOptions {
  /** Added to every port. */
  offset: number;
  /** What outlives a run: the stores' data, the tokens. */
  dataDir: string;
  logsDir: string;
  /** Where the sidecars' resources and the apps' environments are written. @default dataDir */
  generatedDir?: string;
  /** A folder of `dapr-components/brokers`. @default what `dapr-components/local/pubsub.yaml` says */
  broker?: Broker;
  /** The apps to start; auth and the stores of all of them come along. @default all */
  only?: readonly AppId[];
  /** Whether the sites are built and started. @default true */
  sites?: boolean;
  /** Whether apps and sidecars are started, or only what they stand on. @default true */
  apps?: boolean;
  /** More processes to run beside the stores, started before them. */
  beside?: readonly Omit<ProcessSpec, 'tier' | 'env'>[];
  /** More variables for single apps. */
  env?: Partial<Record<AppId, Readonly<Record<string, string>>>>;
  /** Removes the data folder when the platform ends, by whatever end. @default false */
  removeDataAtEnd?: boolean;
  /** How many processes of every app run, each with its own sidecar, behind the app's one address. @default 1 */
  replicas?: number;
  /** Starts the apps again when their source changes. @default false */
  watch?: boolean;
  /** Whether Prometheus and Zipkin are brought up beside the platform, as far as they can be had. @default false */
  observe?: boolean;
  /** Where the sidecars send their spans, in Zipkin's JSON. @default nowhere */
  spansTo?: string;
  /** Whether the demo catalogue and logins are put in. @default true */
  demo?: boolean;
  report?: (line: Progress) => void;
  /** Stops a start that is under way. */
  signal?: AbortSignal;
}
