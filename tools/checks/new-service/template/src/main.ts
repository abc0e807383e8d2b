import { serve } from '@eshop/service-kit/serve';
import { appOf } from '@eshop/topology';
import { build } from './app.consumer.ts';
import { Settings } from './settings.ts';

await serve(appOf('warehouse'), Settings, build);
