import type { Payment } from '@eshop/contracts/payment';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { formatMoney } from '@eshop/ui/money';
import { Ask } from '../desk/ask.tsx';
import { refund } from './actions.ts';

/** Records the refund of a payment of which one is due. */
export const Refund = ({ payment: { id, orderId, version, amount, refundDue = amount } }: { payment: Payment }) => (
  <Ask label="Record the refund" look="primary" title="Record the refund">
    <p className="text-sm text-muted">
      Refund {formatMoney(refundDue)} first, then enter the reference of the transfer. This cannot be undone.
    </p>
    <Form
      action={refund}
      fields={[{ name: 'reference', label: 'Reference', maxLength: 100, hint: 'As it stands on the bank statement.' }]}
      submit="Record the refund"
    >
      <CsrfField />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="version" value={version} />
    </Form>
  </Ask>
);
