import { attempt } from '@eshop/ui/server/attempt';
import { carriedText } from '@eshop/ui/server/current-session';
import type { Metadata } from 'next';
import { deskPage } from '../../desk/desk-page.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { Pager } from '../../desk/pager.tsx';
import { Part } from '../../desk/part.tsx';
import { auth } from '../../gateways/auth.ts';
import { warehouseChoices } from '../../gateways/choices.ts';
import { PeopleTable } from '../../people/people-table.tsx';
import { SearchForm } from '../../people/search-form.tsx';

export const metadata: Metadata = { title: 'People' };

export default deskPage('user:manage', async ({ session, person, can }, { query }) => {
  const q = query.search ? await carriedText('people') : '';
  const { cursor } = query;
  const [people, warehouses] = await Promise.all([
    attempt(auth.people(session, { limit: 50, ...(q && { q }), ...(cursor && { cursor }) })),
    warehouseChoices(session),
  ]);
  return (
    <div className="grid gap-4">
      <PageHeader
        title="People"
        lead="Everybody with a login, and their roles. A change holds within 5 seconds. You can give only the roles whose permissions you have."
      />
      <SearchForm q={q} />
      <Part of={people}>
        {({ items, nextCursor, grantableRoles }) => (
          <>
            <PeopleTable
              people={items}
              viewer={person.id}
              grantableRoles={grantableRoles}
              warehouses={warehouses}
              audited={can('audit:read')}
            />
            <Pager path="/people" query={query} nextCursor={nextCursor} />
          </>
        )}
      </Part>
    </div>
  );
});
