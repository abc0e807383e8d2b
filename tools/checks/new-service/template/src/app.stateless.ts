import type { Kit } from '@eshop/service-kit/kit';
import { createService } from '@eshop/service-kit/service';
import type { Settings } from './settings.ts';

/** Composes the service. */
export const build = async (kit: Kit, settings: Settings) => createService(kit, settings, { routes: [] });
