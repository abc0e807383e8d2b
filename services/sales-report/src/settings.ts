import { BaseSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

export const Settings = BaseSettings.extend({ POSTGRES_SALES_URL: z.url() });
export type Settings = z.infer<typeof Settings>;
