import { serve } from '@eshop/service-kit/serve';
import { BaseSettings } from '@eshop/service-kit/settings';
import { appOf } from '@eshop/topology';
import { build } from './app.ts';

await serve(appOf('shipping-cost'), BaseSettings, build);
