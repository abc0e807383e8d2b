import type { Payment } from '@eshop/contracts/payment';
import { Button, buttonClass } from '@eshop/ui/components/button.tsx';
import { approve, reject } from '../actions/decide.ts';

const folded = 'list-none [&::-webkit-details-marker]:hidden';
const panel = 'mt-3 grid w-72 max-w-full gap-3 rounded-xl border border-line bg-sunken p-4 text-sm';

/** Approve and reject, each with a second step before it counts. Works without JavaScript. */
export const Decisions = ({ id, orderId }: Pick<Payment, 'id' | 'orderId'>) => (
  <>
    <details name={`decision-${id}`}>
      <summary className={`${folded} ${buttonClass()}`}>
        Approve<span className="sr-only"> order {orderId}</span>
      </summary>
      <form action={approve} className={panel}>
        <input type="hidden" name="id" value={id} />
        <p>The order becomes paid. This cannot be undone.</p>
        <Button>Approve payment</Button>
      </form>
    </details>
    <details name={`decision-${id}`}>
      <summary className={`${folded} ${buttonClass('danger')}`}>
        Reject<span className="sr-only"> order {orderId}</span>
      </summary>
      <form action={reject} className={panel}>
        <input type="hidden" name="id" value={id} />
        <label htmlFor={`reason-${id}`} className="font-medium">
          Reason, which the customer sees
        </label>
        <textarea
          id={`reason-${id}`}
          name="reason"
          required
          maxLength={500}
          rows={3}
          className="rounded-lg border border-line bg-raised p-2"
        />
        <Button look="danger">Reject payment</Button>
      </form>
    </details>
  </>
);
