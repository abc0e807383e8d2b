import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

export const Settings = settingsSchemaOf('sales-report');
export type Settings = z.infer<typeof Settings>;
