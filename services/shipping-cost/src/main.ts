import { serve } from '@eshop/service-kit/serve';
import { appOf } from '@eshop/topology';
import { build } from './app.ts';
import { Settings } from './settings.ts';

await serve(appOf('shipping-cost'), Settings, build);
