import { cachedProgram } from '../program-cache.ts';
import { pinnedVersion } from './version.ts';

/** Where a daprd that was fetched or built is kept. */
export const cachedDaprd = () => cachedProgram('daprd', pinnedVersion);
