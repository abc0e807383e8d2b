import { receive } from './stock-actions.ts';
import { noteField, StockForm, warehouseField } from './stock-form.tsx';
import type { StockFormProps } from './stock-windows.ts';

/** Goods that came in, also those that come back from a failed order. */
export const ReceiveForm = ({ productId, warehouseId = '', warehouses, csrf, onDone }: StockFormProps) => (
  <StockForm
    {...{ productId, csrf, onDone }}
    action={receive}
    submit="Receive"
    values={{ warehouseId }}
    fields={[
      warehouseField(warehouses),
      { name: 'quantity', label: 'Pieces', type: 'number', min: 1, max: 100_000 },
      noteField,
      {
        name: 'orderId',
        label: 'Back from order',
        optional: true,
        maxLength: 36,
        hint: 'The id of a failed order, when its goods come back.',
      },
    ]}
  />
);
