import type { LedgerLine } from '../ops/audit/ledger.ts';

/** What became of an order that a client placed, as far as the client was told. */
export interface Placed {
  orderId: string;
  userId: string;
  lines: readonly { productId: string; quantity: number }[];
  /** The state that the client brought it to. */
  status: string;
}

/** The clients' own record: what they were told, and what follows from that. */
export const createBooks = (write: (line: LedgerLine) => void = () => undefined) => {
  const lines: LedgerLine[] = [];
  const orders = new Map<string, Placed>();
  const note = (line: LedgerLine) => {
    lines.push(line);
    write(line);
  };
  return {
    /** For the audit: a line for each thing that a client was told. */
    lines: lines as readonly LedgerLine[],
    orders: orders as ReadonlyMap<string, Placed>,
    /** A client was shown its order in a state that it had not seen it in. */
    shown: (placed: Placed) => {
      if (orders.get(placed.orderId)?.status === placed.status) return;
      orders.set(placed.orderId, placed);
      note({ told: 'order', orderId: placed.orderId, status: placed.status });
    },
    refused: (userId: string, key: string) => note({ told: 'refused', userId, key }),
    /** How many pieces of each product the orders that are not over hold or have taken. */
    taken: (): Map<string, number> => {
      const pieces = new Map<string, number>();
      for (const { lines: orderLines, status } of orders.values()) {
        if (givesBack.has(status)) continue;
        for (const { productId, quantity } of orderLines)
          pieces.set(productId, (pieces.get(productId) ?? 0) + quantity);
      }
      return pieces;
    },
  };
};

export type Books = ReturnType<typeof createBooks>;

const givesBack = new Set(['CANCELLED', 'REJECTED', 'EXPIRED', 'FAILED']);
