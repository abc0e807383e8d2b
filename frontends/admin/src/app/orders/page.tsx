import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { DownloadLinks } from '../../desk/download-links.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { linkTo, pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { listOrders, searchedText } from '../../orders/list-orders.ts';
import { OrderTable } from '../../orders/order-table.tsx';
import { orderFields } from '../../orders/query.ts';
import { SearchForm } from '../../orders/search-form.tsx';
import { statusOptions } from '../../orders/status.tsx';
import { SavedViews } from '../../views/saved-views.tsx';

export const metadata: Metadata = { title: 'Orders' };

const fields = [
  { name: 'status', label: 'State', type: 'choice', options: statusOptions },
  { name: 'from', label: 'Placed from', type: 'date' },
  { name: 'to', label: 'to', type: 'date' },
  { name: 'sort', label: 'Sorted', type: 'choice', options: [{ value: 'oldest', label: 'Oldest first' }] },
] as const;

export default deskPage('order:manage', async (desk, asked) => {
  const query = pick(asked.query, orderFields);
  const q = await searchedText(query);
  const { cursor } = query;
  const { value: page, problem } = await attempt(listOrders(desk.session, query, q, { limit: 50, cursor }));
  const { search: _, ...savedQuery } = query;
  return (
    <div className="grid gap-4">
      <PageHeader title="Orders" lead="Every order that was placed, the newest first.">
        <DownloadLinks
          files={[{ name: 'CSV', label: 'CSV of these', href: linkTo('/orders/csv', query, { cursor: undefined }) }]}
        />
      </PageHeader>
      <SavedViews path="/orders" query={savedQuery} />
      <SearchForm q={q} query={query} />
      <FilterBar path="/orders" fields={fields} query={query} />
      {problem ? <ProblemNotice problem={problem} /> : <OrderTable orders={page.items} />}
      {page && <Pager path="/orders" query={query} nextCursor={page.nextCursor} />}
    </div>
  );
});
