import type { Fault } from '../fault.ts';
import { brokerDataLost } from './broker-data.ts';
import { cartRedisFaults } from './cart-redis.ts';
import { clockSteps } from './clock.ts';
import { deliveryFaults } from './deliveries.ts';
import { fullDisks } from './full-disk.ts';
import { kills } from './kill.ts';
import { networkFaults } from './network.ts';
import { pauses } from './pause.ts';

/** Every fault, in the order in which they are injected one at a time. */
export const faults: readonly Fault[] = [
  ...kills,
  ...cartRedisFaults,
  brokerDataLost,
  ...deliveryFaults,
  ...pauses,
  ...networkFaults,
  ...fullDisks,
  ...clockSteps,
];

/** The handful for CI: one of each kind. */
export const shortNames: readonly string[] = [
  'kill order',
  'kill warehouse-sidecar',
  'kill redis-dapr',
  'pause postgres',
  'kill redis-carts master for good, Sentinel promotes',
  'deliver events again in random order',
];
