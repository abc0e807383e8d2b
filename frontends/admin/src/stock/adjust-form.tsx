'use client';

import { tooMany } from './pieces.ts';
import { adjust } from './stock-actions.ts';
import { noteField, StockForm, type Typed, warehouseField } from './stock-form.tsx';
import type { StockFormProps } from './stock-windows.ts';
import { useLevels } from './use-levels.ts';

const reasons = [
  { value: 'damaged', label: 'Damaged' },
  { value: 'lost', label: 'Lost' },
  { value: 'found', label: 'Found' },
  { value: 'recount', label: 'Counted again' },
  { value: 'other', label: 'Another one, in the note' },
];

/** What is on hand, set right, with the reason. */
export const AdjustForm = ({ productId, warehouseId = '', warehouses, csrf, onDone }: StockFormProps) => {
  const levelAt = useLevels(productId);
  const faultsOf = ({ warehouseId: at = '', quantity, reason, note }: Typed) => {
    const change = Number(quantity);
    const free = levelAt?.(at).available;
    return [
      ...(free !== undefined && -change > free ? [tooMany(-change, free)] : []),
      ...(reason === 'other' && !note?.trim() ? [{ pointer: '/note', message: 'Say why.' }] : []),
    ];
  };
  const preview = ({ warehouseId: at, quantity }: Typed) => {
    if (!levelAt || !at) return null;
    const { onHand, reserved, available } = levelAt(at);
    return (
      <p role="status" className="text-sm text-muted">
        {onHand} on hand now, {reserved} of them reserved and {available} free.
        {quantity && ` ${onHand + Number(quantity)} on hand after it.`}
      </p>
    );
  };
  return (
    <StockForm
      {...{ productId, csrf, onDone, faultsOf, preview }}
      action={adjust}
      submit="Set it right"
      values={{ warehouseId }}
      fields={[
        warehouseField(warehouses),
        {
          name: 'quantity',
          label: 'Pieces more, or fewer',
          type: 'number',
          min: -100_000,
          max: 100_000,
          hint: 'With a minus where some are gone, e.g. -2.',
        },
        { name: 'reason', label: 'Reason', type: 'choice', options: reasons },
        noteField,
      ]}
    />
  );
};
