import type { Environment } from '../environments/environment.ts';
import type { View } from './views.ts';

/** A rule that all manifests of every environment keep. */
export interface Policy {
  /** What holds, as a sentence. */
  readonly rule: string;
  /** A sentence for each object that breaks it, beginning with the object's kind and name. */
  broken(view: View, env: Environment): string[];
}
