import { ApprovalStatus } from '@eshop/contracts/order-approval';
import { Badge, type Tone } from '@eshop/ui/components/badge.tsx';

const looks: Record<ApprovalStatus, { tone: Tone; name: string }> = {
  PENDING: { tone: 'caution', name: 'To decide' },
  APPROVED: { tone: 'positive', name: 'Approved' },
  DECLINED: { tone: 'negative', name: 'Declined' },
};

/** A state of a request as the desk calls it, also one that is newer than this site. */
export const stateName = (status: string): string => {
  const knownStatus = ApprovalStatus.safeParse(status);
  return knownStatus.success ? looks[knownStatus.data].name : status;
};

export const statusOptions = ApprovalStatus.options.map((value) => ({ value, label: stateName(value) }));

export const ApprovalBadge = ({ status }: { status: ApprovalStatus }) => (
  <Badge tone={looks[status].tone}>{looks[status].name}</Badge>
);
