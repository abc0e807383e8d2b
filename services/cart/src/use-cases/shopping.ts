import type { Log } from '@eshop/service-kit/telemetry/log';
import type { ProductGateway } from '../gateways/product.ts';
import type { Carts } from '../store/carts.ts';
import { createFillCart, type FillCart } from './fill-cart.ts';
import { createGrowCart } from './grow-cart.ts';
import { createMergeGuestCart, type MergeGuestCart } from './merge-guest-cart.ts';
import { createReadCart, type ReadCart } from './read-cart.ts';
import { createReadCartContents, type ReadCartContents } from './read-cart-contents.ts';
import { type ClearCart, createClearCart, createRemoveCartLine, type RemoveCartLine } from './remove-cart-lines.ts';
import { createSetCartLine, type SetCartLine } from './set-cart-line.ts';
import { createShowCurrentCart } from './show-current-cart.ts';

/** The use cases of shoppers, and of order on their behalf. */
export interface Shopping {
  readCart: ReadCart;
  readContents: ReadCartContents;
  setLine: SetCartLine;
  removeLine: RemoveCartLine;
  clear: ClearCart;
  mergeGuestCart: MergeGuestCart;
  fill: FillCart;
}

interface Deps {
  carts: Carts;
  product: ProductGateway;
  log: Pick<Log, 'warn'>;
}

export const createShopping = ({ carts, product, log }: Deps): Shopping => {
  const show = createShowCurrentCart({ carts, product, log });
  const growCart = createGrowCart({ carts, product, show });
  return {
    readCart: createReadCart({ carts, show }),
    readContents: createReadCartContents({ carts }),
    setLine: createSetCartLine({ carts, product, show }),
    removeLine: createRemoveCartLine({ carts, show }),
    clear: createClearCart({ carts, show }),
    mergeGuestCart: createMergeGuestCart({ carts, growCart }),
    fill: createFillCart({ carts, growCart }),
  };
};
