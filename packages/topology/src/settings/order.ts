import { count, duration } from './parsers.ts';
import { setting } from './setting.ts';

/** How long a buyer has to pay. The customer site says it before there is an order that has a deadline. */
export const paymentMinutes = setting(duration(10_080), 'How long a buyer has to send the proof of payment.', {
  default: '10',
  unit: 'minutes',
});

/** How long an approval lasts. The admin site says it to the person who approves. */
export const approvalDays = setting(duration(90), 'How long an approval of a large order lasts.', {
  default: '7',
  unit: 'days',
});

/** The rules of unpaid orders. */
export const orderSettings = {
  PAYMENT_MINUTES: paymentMinutes,
  MAX_UNPAID_ORDERS_OF_USER: setting(count, 'How many orders of one customer may wait for payment.', {
    default: '3',
    unit: 'orders',
  }),
  MAX_UNPAID_ORDERS_TO_ADDRESS: setting(count, 'How many orders to one address may wait for payment.', {
    default: '3',
    unit: 'orders',
  }),
  MAX_UNPAID_ORDERS_FROM_NETWORK: setting(count, 'How many orders from one network may wait for payment.', {
    default: '20',
    unit: 'orders',
  }),
  MAX_UNPAID_UNITS_OF_PRODUCT: setting(count, 'How many units of one product a customer’s unpaid orders may hold.', {
    default: '10',
    unit: 'units',
  }),
  MAX_UNPAID_VALUE: setting(
    count,
    'The value of the goods of a customer’s unpaid orders above which a person has to approve first.',
    { default: '50000000', unit: 'cents' },
  ),
  COOL_DOWN_ORDERS: setting(
    count,
    'So many orders of a customer that ended unpaid within `COOL_DOWN_HOURS` make the next one wait.',
    { default: '3', unit: 'orders' },
  ),
  COOL_DOWN_HOURS: setting(duration(720), 'The hours in which orders that ended unpaid count.', {
    default: '24',
    unit: 'hours',
  }),
  MAX_FAILED_ORDERS: setting(
    count,
    'How many orders of a customer may be refused after they reserved stock, within ten minutes.',
    { default: '10', unit: 'orders' },
  ),
  APPROVAL_DAYS: approvalDays,
};
