import { createService, type Kit } from '@eshop/service-kit/service';
import type { BaseSettings } from '@eshop/service-kit/settings';
import { shippingQuoteRoutes } from './routes/shipping-quotes.ts';

export const build = async (kit: Kit, settings: BaseSettings) =>
  createService(kit, settings, { routes: [shippingQuoteRoutes] });
