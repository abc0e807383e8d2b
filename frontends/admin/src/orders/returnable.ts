import type { Order } from '@eshop/contracts/order';

/** The lines of an order of which units can still be returned, with how many. */
export const returnableLines = ({ lines, returns = [] }: Pick<Order, 'lines' | 'returns'>) =>
  lines.flatMap(({ productId, name, quantity }) => {
    const returnedQuantity = returns
      .flatMap((each) => each.lines)
      .filter((line) => line.productId === productId)
      .reduce((total, line) => total + line.quantity, 0);
    return quantity > returnedQuantity ? [{ productId, name, returnable: quantity - returnedQuantity }] : [];
  });
