import { z } from 'zod';

const Settings = z.object({
  APP_ID: z.string().min(1),
  DAPR_HTTP_PORT: z.coerce.number().int(),
  DAPR_API_TOKEN: z.string().min(1),
  PUBLIC_SITE_URL: z.url(),
  /** How many proxies stand before the site. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
});

/** What a site's server is told by its environment. Throws a ZodError when something is missing. */
export const readSiteSettings = (environment: Readonly<Record<string, string | undefined>>) =>
  Settings.parse(environment);
export type SiteSettings = ReturnType<typeof readSiteSettings>;
