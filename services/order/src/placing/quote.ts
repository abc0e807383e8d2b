import type { OrderQuote, PlaceOrder } from '@eshop/contracts/order';
import { quoteOf } from '../domain/order.ts';
import type { Gateways } from '../gateways/gateways.ts';
import { freeze, itemsOf } from './freeze.ts';
import { parcelsOf } from './quote-shipping.ts';
import { allocated, wanted } from './reserve-stock.ts';

/** What an order would cost now; takes nothing. Throws as placing does. */
export const createQuote =
  (gateways: Gateways) =>
  async (userId: string, { address, items }: Pick<PlaceOrder, 'address' | 'items'>): Promise<OrderQuote> => {
    const lines = await freeze((await itemsOf(userId, { items }, gateways)).items, gateways);
    const planned = allocated(lines, await gateways.warehouse.plan(wanted(lines, address.zip)));
    const shipping = await gateways.shippingCost.quote({ toZip: address.zip, parcels: parcelsOf(planned) });
    return quoteOf({ lines: planned, shipping });
  };
