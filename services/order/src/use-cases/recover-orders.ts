import type { Address } from '@eshop/contracts/address';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Kysely, Transaction } from 'kysely';
import type { StoredOrder } from '../domain/order.ts';
import { recoveryEvents } from '../domain/order-events.ts';
import type { OrderCopy } from '../store/copies.ts';
import {
  conflictsOf,
  contentsOf,
  copiesNewerThanStored,
  matchingAddressOf,
  orderColumns,
  storedAddressOf,
  writeCopy,
} from '../store/recovery.ts';
import type { OrderWriteDb } from '../store/tables.ts';

/** An order that was recovered, and what somebody has to look at because of it. */
interface RecoveredOrder {
  order: StoredOrder;
  /** The number that the customer knows, where a newer order has it by now. */
  numberBefore?: string;
  /** Whether the customer placed another order with the same key since. */
  isOrderedTwice: boolean;
  /** Whether the customer's address book no longer has the address that it goes to. */
  isAddressLost: boolean;
}

/** The address book of a customer. */
export type AddressesOf = (userId: string) => Promise<readonly Address[]>;

/** A copy with what it lacks, which is looked up before the transaction. */
interface AddressedCopy extends OrderCopy {
  address: Address;
  isAddressLost: boolean;
}

/**
 * Recovers the orders of a write side that was restored from a backup where they are missing or older than their copies, and
 * emits their events once more. May be repeated.
 */
export type RecoverOrders = (copies: readonly OrderCopy[], addressesOf: AddressesOf) => Promise<RecoveredOrder[]>;

/** Creates the recovery of orders from their copies. */
export const createRecoverOrders =
  (db: Kysely<OrderWriteDb>, transact: Transact<OrderWriteDb>): RecoverOrders =>
  async (copies, addressesOf) => {
    const addressedCopies: AddressedCopy[] = [];
    for (const copy of await copiesNewerThanStored(db, copies))
      addressedCopies.push(await withAddress(db, copy, addressesOf));
    return transact(async (trx, emit) => {
      const newerCopies = await copiesNewerThanStored(trx, addressedCopies);
      const columns = newerCopies.length > 0 ? await orderColumns(trx) : [];
      const recoveredOrders: RecoveredOrder[] = [];
      for (const copy of newerCopies) {
        const recoveredOrder = await recoverOrder(trx, copy, columns);
        recoveredOrders.push(recoveredOrder);
        emit(...recoveryEvents(recoveredOrder.order));
      }
      return recoveredOrders;
    });
  };

/** Adds the address of the write side's own row, or the one in the customer's address book that the digest is of. */
const withAddress = async (
  db: Kysely<OrderWriteDb>,
  copy: OrderCopy,
  addressesOf: AddressesOf,
): Promise<AddressedCopy> => {
  const { userId, address } = contentsOf(copy);
  const storedAddress = await storedAddressOf(db, copy.id);
  if (storedAddress) return { ...copy, address: storedAddress, isAddressLost: false };
  const matchingAddress = await matchingAddressOf(db, copy, await addressesOf(userId));
  if (matchingAddress) return { ...copy, address: matchingAddress, isAddressLost: false };
  return { ...copy, address: { ...address, ...unknownAddress } as Address, isAddressLost: true };
};

/** Replaces a lost address with text that cannot be mistaken for one. */
const unknownAddress = { street: 'Lost in a restore: ask the customer', phone: '000 0000' };

const recoverOrder = async (
  trx: Transaction<OrderWriteDb>,
  copy: AddressedCopy,
  columns: readonly string[],
): Promise<RecoveredOrder> => {
  const conflicts = await conflictsOf(trx, copy);
  return {
    order: await writeCopy(trx, copy, conflicts, columns),
    ...(conflicts.hasNumber && { numberBefore: contentsOf(copy).number }),
    isOrderedTwice: conflicts.hasKey || conflicts.hasCart,
    isAddressLost: copy.isAddressLost,
  };
};
