import { settingsSchemaOf } from '@eshop/topology';
import type { z } from 'zod';

export const Settings = settingsSchemaOf('cart');
export type Settings = z.infer<typeof Settings>;
