import type { Parcel } from '@eshop/contracts/shipping';

interface Rate {
  /** For any distance, in minor units a vehicle. */
  base: number;
  /** For each step between the zip codes' first three digits (the sectional centres), in minor units a vehicle. */
  perStep: number;
  /** The most that a vehicle costs, in minor units. */
  cap: number;
}

/** What moving one vehicle costs, by its class. */
export const priceTable: Readonly<Record<Parcel['vehicleClass'], Rate>> = {
  car: { base: 49_900, perStep: 250, cap: 249_900 },
  motorcycle: { base: 19_900, perStep: 100, cap: 99_900 },
};
