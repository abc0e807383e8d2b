import { createSidecar } from '@eshop/service-kit/sidecar/sidecar';
import { appOf } from '@eshop/topology';
import { createOpen } from './open.ts';
import { createSessions } from './sessions.ts';
import { readSiteSettings } from './settings.ts';

const createSite = () => {
  const settings = readSiteSettings(process.env);
  const app = appOf(settings.APP_ID);
  const sidecar = createSidecar(app, settings);
  return { app, settings, sidecar, open: createOpen(app, settings), sessions: createSessions(sidecar) };
};

type Site = ReturnType<typeof createSite>;
// Next evaluates modules while it builds, without a site's environment, and once per bundle while it runs.
const shared = globalThis as { eshopSite?: Site };

/** This site's server: its sidecar and its sessions, made when first asked for. */
export const site = (): Site => {
  shared.eshopSite ??= createSite();
  return shared.eshopSite;
};
