import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { WarehouseDb } from '../store/tables.ts';
import { changeReservation, type ReservationOutcome } from './change-reservation.ts';

export type ReleaseStock = (orderId: string) => Promise<ReservationOutcome>;

/** Releases what an order reserved, or keeps it from reserving later, when its placing is rolled back. May be repeated. */
export const createReleaseStock =
  (transact: Transact<WarehouseDb>): ReleaseStock =>
  (orderId) =>
    transact((trx, emit) => changeReservation({ trx, emit }, { orderId, action: 'release' }));
