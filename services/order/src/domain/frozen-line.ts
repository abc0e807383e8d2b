import type { ProductSnapshot } from '@eshop/contracts/product';
import type { AllocatedLine } from '@eshop/contracts/stock';

/** A line as it was frozen when the order was begun: name, price and cost no longer follow the product's. */
export interface FrozenLine extends Omit<ProductSnapshot, 'id'> {
  productId: string;
  quantity: number;
  allocations: AllocatedLine['allocations'];
}
