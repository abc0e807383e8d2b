import type { OrderApproval } from '@eshop/contracts/order-approval';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { formatMoney } from '@eshop/ui/money';
import { Ask } from '../desk/ask.tsx';
import { approvalTime } from '../settings.ts';
import { approve, decline } from './actions.ts';

/** The two ways to decide a pending request, each after a question. */
export const Decisions = ({ approval }: { approval: OrderApproval }) => (
  <span className="inline-flex gap-2">
    <Ask label="Approve" look="primary" title="Approve the request">
      <p className="text-sm text-muted">
        For {approvalTime()}, the customer can hold unpaid orders of up to {formatMoney(approval.value)}, and orders
        like somebody who has paid before. Check who they are first.
      </p>
      <Form action={approve} fields={[]} submit="Approve" prefix={`approve-${approval.id}`}>
        <Fields approval={approval} />
      </Form>
    </Ask>
    <Ask label="Decline" look="danger" title="Decline the request">
      <p className="text-sm text-muted">The customer sees that you declined. Their limits stay as they are.</p>
      <Form action={decline} fields={[]} submit="Decline" look="danger" prefix={`decline-${approval.id}`}>
        <Fields approval={approval} />
      </Form>
    </Ask>
  </span>
);

const Fields = ({ approval: { id, version } }: { approval: OrderApproval }) => (
  <>
    <CsrfField />
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);
