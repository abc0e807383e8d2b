import type { AuditEntry } from '@eshop/contracts/audit';
import { Money } from '@eshop/contracts/money';

/** A change of what a product is sold for, or of what the shop pays for it. */
export interface PriceChange {
  id: string;
  at: string;
  by: string;
  what: 'Price' | 'Cost';
  /** Left out when it had none before. */
  before: Money | undefined;
  after: Money;
}

/** Those entries of a product's history that are about money, in their order. */
export const priceChanges = (entries: readonly AuditEntry[]): PriceChange[] =>
  entries.flatMap(({ id, at, by, before, after }) =>
    (
      [
        ['Price', 'price'],
        ['Cost', 'cost'],
      ] as const
    ).flatMap(([what, name]) => {
      const now = Money.safeParse(after?.[name]).data;
      const then = Money.safeParse(before?.[name]).data;
      if (!now || now.amount === then?.amount) return [];
      return [{ id: `${id} ${name}`, at, by: by.name ?? `…${by.id.slice(-8)}`, what, before: then, after: now }];
    }),
  );
