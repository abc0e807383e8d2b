import type { OrderApproval } from '@eshop/contracts/order-approval';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { formatMoney } from '@eshop/ui/money';
import { checkout as texts } from '#texts/checkout';

const { approval: words } = texts;

interface Props {
  approval: OrderApproval;
  /** The viewer's time zone. */
  zone: string;
}

/** What became of the customer's request for approval. */
export const ApprovalNotice = ({ approval: { status, value, expiresAt }, zone }: Props) => {
  if (status === 'APPROVED')
    return (
      <Notice tone="positive" title={words.APPROVED}>
        {words.approvedDetail(formatMoney(value), formatMoment(expiresAt ?? '', zone))}
      </Notice>
    );
  return status === 'PENDING' ? (
    <Notice tone="positive" title={words.PENDING}>
      {words.pendingDetail}
    </Notice>
  ) : (
    <Notice tone="caution" title={words.DECLINED}>
      {words.declinedDetail}
    </Notice>
  );
};
