import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

export const Settings = settingsSchemaOf('warehouse');
export type Settings = z.infer<typeof Settings>;
