'use client';

import { setAlertLevel } from './stock-actions.ts';
import { StockForm, type Typed, warehouseField } from './stock-form.tsx';
import type { StockFormProps } from './stock-windows.ts';
import { useLevels } from './use-levels.ts';

/** How few pieces of a product in a warehouse raise an alert. */
export const AlertLevelForm = ({ productId, warehouseId = '', warehouses, csrf, onDone }: StockFormProps) => {
  const levelAt = useLevels(productId);
  const preview = ({ warehouseId: at }: Typed) =>
    levelAt &&
    at && (
      <p role="status" className="text-sm text-muted">
        {levelAt(at).available} free now; the level is {levelAt(at).alertLevel}.
      </p>
    );
  return (
    <StockForm
      {...{ productId, csrf, onDone, preview }}
      action={setAlertLevel}
      submit="Set the level"
      values={{ warehouseId }}
      fields={[
        warehouseField(warehouses),
        {
          name: 'alertLevel',
          label: 'Raise an alert below',
          type: 'number',
          min: 0,
          max: 100_000,
          hint: '0 turns the alert off.',
        },
      ]}
    />
  );
};
