import type { Kit } from '@eshop/service-kit/kit';
import { cartGateway } from './cart.ts';
import { paymentGateway } from './payment.ts';
import { productGateway } from './product.ts';
import { shippingCostGateway } from './shipping-cost.ts';
import { warehouseGateway } from './warehouse.ts';

/** The ways to the services that order needs. */
export const createGateways = ({ sidecar, log }: Pick<Kit, 'sidecar' | 'log'>) => ({
  cart: cartGateway(sidecar),
  payment: paymentGateway(sidecar),
  product: productGateway(sidecar),
  shippingCost: shippingCostGateway(sidecar, log),
  warehouse: warehouseGateway(sidecar),
});

export type Gateways = ReturnType<typeof createGateways>;
