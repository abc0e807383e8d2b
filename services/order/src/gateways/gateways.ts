import type { Kit } from '@eshop/service-kit/kit';
import { type CartGateway, cartGateway } from './cart.ts';
import { type PaymentGateway, paymentGateway } from './payment.ts';
import { type ProductGateway, productGateway } from './product.ts';
import { type ShippingCostGateway, shippingCostGateway } from './shipping-cost.ts';
import { type WarehouseGateway, warehouseGateway } from './warehouse.ts';

/** The gateways to the services that order calls, through the sidecar. */
export interface Gateways {
  cart: CartGateway;
  payment: PaymentGateway;
  product: ProductGateway;
  shippingCost: ShippingCostGateway;
  warehouse: WarehouseGateway;
}

/** Creates all gateways. */
export const createGateways = ({ sidecar, log }: Pick<Kit, 'sidecar' | 'log'>): Gateways => ({
  cart: cartGateway(sidecar),
  payment: paymentGateway(sidecar),
  product: productGateway(sidecar),
  shippingCost: shippingCostGateway(sidecar, log),
  warehouse: warehouseGateway(sidecar),
});
