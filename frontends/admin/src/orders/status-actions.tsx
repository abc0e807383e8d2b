import type { Order } from '@eshop/contracts/order';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form, type FormField } from '@eshop/ui/components/form.tsx';
import { Ask } from '../desk/ask.tsx';
import { changeStatus } from './actions.ts';

type Wanted = 'SHIPPED' | 'DELIVERED' | 'FAILED';

const words: Record<Wanted, { label: string; title: string; effect: string; look: 'primary' | 'danger' }> = {
  SHIPPED: {
    label: 'Ship',
    title: 'Ship the order',
    effect: 'The goods leave stock, and the customer sees that they are on their way. This cannot be undone.',
    look: 'primary',
  },
  DELIVERED: {
    label: 'Confirm delivery',
    title: 'Confirm the delivery',
    effect: 'The order is done. This cannot be undone.',
    look: 'primary',
  },
  FAILED: {
    label: 'Let it fail',
    title: 'Mark as failed',
    effect: 'A refund becomes due, and its sales are taken back. This cannot be undone.',
    look: 'danger',
  },
};

/** What an admin may make of an order in a state; the service's table decides. */
const possible: Partial<Record<Order['status'], readonly Wanted[]>> = {
  PAID: ['SHIPPED', 'FAILED'],
  SHIPPED: ['DELIVERED', 'FAILED'],
};

const note: FormField = {
  name: 'note',
  label: 'Note',
  type: 'lines',
  optional: true,
  maxLength: 500,
  hint: 'The customer sees it in the order’s timeline.',
};

export const StatusActions = ({ id, status, version }: Pick<Order, 'id' | 'status' | 'version'>) =>
  (possible[status] ?? []).map((wanted) => {
    const { label, title, effect, look } = words[wanted];
    return (
      <Ask key={wanted} label={label} look={look} title={title}>
        <p className="text-sm text-muted">{effect}</p>
        <Form
          action={changeStatus}
          fields={[{ ...note, optional: wanted !== 'FAILED' }]}
          submit={label}
          look={look}
          prefix={wanted.toLowerCase()}
        >
          <CsrfField />
          <input type="hidden" name="order" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="status" value={wanted} />
        </Form>
      </Ask>
    );
  });
