import { readSettings } from '@eshop/service-kit/settings';
import { schemaOf, siteSettings } from '@eshop/topology';
import type { z } from 'zod';

const Settings = schemaOf(siteSettings);

/** What every site reads from its environment. Throws one error that names every variable that is missing or wrong. */
export const readSiteSettings = (environment: Readonly<Record<string, string | undefined>>) =>
  readSettings(Settings, environment);
export type SiteSettings = z.infer<typeof Settings>;
