import type { backingPorts } from '@eshop/topology';
import type { Run } from '../platform/assemble.ts';

/** Something to look at the platform with. */
export interface Viewer {
  title: string;
  url: string;
  /** Where it takes spans, in Zipkin's JSON. */
  spansTo?: string;
}

interface Given {
  run: Run;
  dataDir: string;
  generatedDir: string;
  ports: ReturnType<typeof backingPorts>;
}

/** Brings a viewer up. Throws, with the reason, when it is unavailable. */
export type StartViewer = (given: Given) => Promise<Viewer>;
