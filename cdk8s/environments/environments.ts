import { gke, gkeStaging } from './gke.ts';
import { local } from './local.ts';

/** Every environment that is synthesised, by its name, which is also its folder of the output. */
export const environments = { local, 'gke-staging': gkeStaging, gke };
