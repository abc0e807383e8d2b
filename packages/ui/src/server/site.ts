import { createSidecar } from '@eshop/service-kit/sidecar/sidecar';
import { appOf } from '@eshop/topology';
import { anonymousWritesPerMinute, createAnonymousWrites } from './anonymous-writes.ts';
import { createOpen } from './open.ts';
import { createSessions } from './sessions.ts';
import { readSiteSettings } from './settings.ts';

const createSite = () => {
  const settings = readSiteSettings(process.env);
  const app = appOf(settings.APP_ID);
  const sidecar = createSidecar(app, settings);
  return {
    app,
    settings,
    sidecar,
    open: createOpen(app, settings),
    sessions: createSessions(sidecar, { secret: settings.DAPR_API_TOKEN }),
    anonymousWrites: createAnonymousWrites(sidecar.state, {
      maxPerMinute: anonymousWritesPerMinute * (settings.RATE_LIMIT_FACTOR || Number.POSITIVE_INFINITY),
    }),
  };
};

type Site = ReturnType<typeof createSite>;
// Not made at once: Next evaluates modules while it builds, without a site's environment. One for each of Next's bundles,
// and not one for all: each has classes of its own, and an error of another's would be no `instanceof` here.
let currentSite: Site | undefined;

/** This site's server: its sidecar and its sessions, made when first asked for. */
export const site = (): Site => {
  currentSite ??= createSite();
  return currentSite;
};
