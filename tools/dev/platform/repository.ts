import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A path in the repository. */
export const inRepository = (...parts: string[]) => join(root, ...parts);
