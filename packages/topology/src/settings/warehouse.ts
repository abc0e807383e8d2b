import { z } from 'zod';
import { count, share } from './parsers.ts';
import { setting } from './setting.ts';

/** How long warehouse keeps things, and the rules of first orders. */
export const warehouseSettings = {
  RESERVATION_RETENTION_DAYS: setting(
    count,
    'How long reservations of shipped and ended orders are kept, for late events and the audit. Warehouse does not start with less than late events need.',
    { default: '30', unit: 'days' },
  ),
  STOCK_ALERT_RETENTION_DAYS: setting(count, 'How long closed stock alerts are kept.', { default: '90', unit: 'days' }),
  FIRST_ORDER_SHARE_CAR: setting(
    share,
    'The share of a car’s unsold units that customers who never paid an order may hold unpaid together.',
    { default: '0.5' },
  ),
  FIRST_ORDER_SHARE_MOTORCYCLE: setting(share, 'The same of a motorcycle.', { default: '0.5' }),
  FIRST_ORDER_PAUSE_HOURS: setting(
    z.coerce.number().min(0),
    'How long the last unit is kept from first orders after one of them let the product go unpaid.',
    { default: '24', unit: 'hours' },
  ),
};
