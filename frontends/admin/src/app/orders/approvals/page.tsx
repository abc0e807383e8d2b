import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { ApprovalTable } from '../../../approvals/approval-table.tsx';
import { statusOptions } from '../../../approvals/status.tsx';
import { deskPage } from '../../../desk/desk-page.tsx';
import { FilterBar } from '../../../desk/filter-bar.tsx';
import { pick } from '../../../desk/links.ts';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Pager } from '../../../desk/pager.tsx';
import { order } from '../../../gateways/order.ts';
import { namesOf } from '../../../gateways/people.ts';

export const metadata: Metadata = { title: 'Approvals' };

const path = '/orders/approvals';

export default deskPage('order:manage', async ({ session }, { query }) => {
  const filter = pick(query, ['status', 'cursor']);
  // Nobody puts their request before those that wait for longer.
  const sort = filter.status === 'PENDING' ? 'oldest' : 'newest';
  const { value: page, problem } = await attempt(order.approvals(session, { limit: '50', sort, ...filter }));
  const items = page?.items ?? [];
  const { value: names } = await attempt(
    namesOf(items.flatMap(({ userId, decidedBy }) => [userId, ...(decidedBy ? [decidedBy] : [])])),
  );
  return (
    <div className="grid gap-4">
      <PageHeader title="Approvals" lead="Customers who ask to order more than they may before they pay." />
      <FilterBar
        path={path}
        query={filter}
        fields={[{ name: 'status', label: 'State', type: 'choice', options: statusOptions }]}
      />
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <ApprovalTable
          approvals={items}
          names={names ?? new Map()}
          empty={
            filter.status
              ? 'No request is like that. Clear the filter to see all of them.'
              : 'No customer asks for approval. New requests appear here.'
          }
        />
      )}
      <Pager path={path} query={filter} nextCursor={page?.nextCursor ?? null} />
    </div>
  );
});
