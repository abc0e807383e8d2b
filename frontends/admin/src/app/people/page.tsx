import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { FilterBar } from '../../desk/filter-bar.tsx';
import { pick } from '../../desk/links.ts';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { Part } from '../../desk/part.tsx';
import { auth } from '../../gateways/auth.ts';
import { warehouseChoices } from '../../gateways/choices.ts';
import { PeopleTable } from '../../people/people-table.tsx';

export const metadata: Metadata = { title: 'People' };

export default deskPage('user:manage', async ({ session, can }, { query }) => {
  const [people, warehouses] = await Promise.all([
    attempt(auth.people(session, { limit: '50', ...pick(query, ['q', 'cursor']) })),
    warehouseChoices(session),
  ]);
  return (
    <div className="grid gap-4">
      <PageHeader title="People" lead="Everybody with a login, and their roles. A change holds within 5 seconds." />
      <FilterBar
        path="/people"
        query={query}
        fields={[{ name: 'q', label: 'Username, e-mail address or name begins with', type: 'text' }]}
      />
      <Part of={people}>
        {({ items, nextCursor }) => (
          <>
            <PeopleTable people={items} warehouses={warehouses} audited={can('audit:read')} />
            <Pager path="/people" query={query} nextCursor={nextCursor} />
          </>
        )}
      </Part>
    </div>
  );
});
