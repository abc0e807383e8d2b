import type { Payment } from '@eshop/contracts/payment';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { formatMoney } from '@eshop/ui/money';
import { Ask } from '../desk/ask.tsx';
import { checkMoney } from './actions.ts';

/** Records whether the money of an order that came to nothing arrived. */
export const MoneyCheck = ({ payment: { id, orderId, version, amount } }: { payment: Payment }) => (
  <Ask label="Record what you found" look="primary" title="Did the money arrive?">
    <p className="text-sm text-muted">
      Look for {formatMoney(amount)} on the bank statement. If it arrived, a refund is due. This cannot be undone.
    </p>
    <Form
      action={checkMoney}
      fields={[
        {
          name: 'moneyReceived',
          label: 'Was money received?',
          type: 'choice',
          options: [
            { value: 'false', label: 'No, nothing arrived' },
            { value: 'true', label: 'Yes, a refund is due' },
          ],
        },
        { name: 'reason', label: 'Note, which the customer sees', type: 'lines', optional: true, maxLength: 500 },
      ]}
      submit="Record it"
      prefix="money"
    >
      <CsrfField />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="version" value={version} />
    </Form>
  </Ask>
);
