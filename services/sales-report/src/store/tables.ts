import type { EventOf } from '@eshop/contracts/events';
import type { DeadLetterTables, InboxTables } from '@eshop/service-kit/tables';

/** The tables of the sales database. Prices are minor units a piece. */
export interface SalesDb extends DeadLetterTables, InboxTables {
  sales: {
    id: string;
    order_id: string;
    kind: EventOf<'sale-created'>['kind'];
    product_id: string;
    category: string;
    warehouse_id: string;
    quantity: number;
    price: number;
    cost: number;
    currency: string;
    sold_at: Date;
  };
}
