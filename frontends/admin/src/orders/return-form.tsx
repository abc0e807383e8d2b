import type { Order } from '@eshop/contracts/order';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form, type FormField } from '@eshop/ui/components/form.tsx';
import { Ask } from '../desk/ask.tsx';
import { recordReturn } from './record-return.ts';

const commonFields: readonly FormField[] = [
  {
    name: 'restock',
    label: 'Condition',
    type: 'choice',
    options: [
      { value: 'true', label: 'Can be sold again: back to stock' },
      { value: 'false', label: 'Cannot be sold again' },
    ],
    hint: 'Record vehicles of another condition as a return of their own.',
  },
  {
    name: 'refund',
    label: 'Refund, in dollars',
    inputMode: 'decimal',
    maxLength: 15,
    hint: 'For example 45,990.50. Enter 0 if nothing is refunded.',
  },
  { name: 'reason', label: 'Reason, which the customer sees', type: 'lines', maxLength: 500 },
];

/** Records that vehicles of a delivered order came back; nothing when all of them did. */
export const RecordReturn = ({ order }: { order: Order }) => {
  const lines = returnableLines(order);
  if (order.status !== 'DELIVERED' || lines.length === 0) return null;
  const quantities: readonly FormField[] = lines.map(({ productId, name, returnable }) => ({
    name: `quantity-${productId}`,
    label: `Returned: ${name}`,
    type: 'number',
    min: 0,
    max: returnable,
    step: 1,
    hint: `${returnable} can be returned.`,
  }));
  return (
    <Ask label="Record a return" title="Record a return">
      <p className="text-sm text-muted">
        A refund becomes due and the sales report follows. The customer sees the return. This cannot be undone.
      </p>
      <Form
        action={recordReturn}
        fields={[...quantities, ...commonFields]}
        values={Object.fromEntries(quantities.map(({ name }) => [name, '0']))}
        submit="Record the return"
        prefix="return"
      >
        <CsrfField />
        <input type="hidden" name="order" value={order.id} />
        <input type="hidden" name="version" value={order.version} />
        <input type="hidden" name="key" value={crypto.randomUUID()} />
      </Form>
    </Ask>
  );
};

/** The lines of an order of which units can still be returned, with how many. */
const returnableLines = ({ lines, returns = [] }: Pick<Order, 'lines' | 'returns'>) =>
  lines.flatMap(({ productId, name, quantity }) => {
    const returnedQuantity = returns
      .flatMap((each) => each.lines)
      .filter((line) => line.productId === productId)
      .reduce((total, line) => total + line.quantity, 0);
    return quantity > returnedQuantity ? [{ productId, name, returnable: quantity - returnedQuantity }] : [];
  });
