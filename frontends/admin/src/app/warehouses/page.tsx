import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { Ask } from '../../desk/ask.tsx';
import { deskPage } from '../../desk/desk-page.tsx';
import { PageHeader } from '../../desk/page-header.tsx';
import { myWarehouses } from '../../stock/my-warehouses.ts';
import { openWarehouse } from '../../warehouses/open-warehouse.ts';
import { WarehouseTable } from '../../warehouses/warehouse-table.tsx';

export const metadata: Metadata = { title: 'Warehouses' };

const fields = [
  { name: 'name', label: 'Name', maxLength: 100 },
  { name: 'zip', label: 'Zip code', maxLength: 10, inputMode: 'numeric', hint: 'Decides what shipping costs.' },
] as const;

export default deskPage('stock:read', async (desk) => {
  const warehouses = await attempt(myWarehouses(desk));
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title="Warehouses" lead={desk.person.warehouses && 'Those in which you work.'}>
        {desk.can('stock:manage') && (
          <Ask label="Open a warehouse…" look="primary" title="Open a warehouse">
            <Form action={openWarehouse} fields={fields} submit="Open it" prefix="warehouse">
              <CsrfField />
            </Form>
          </Ask>
        )}
      </PageHeader>
      {warehouses.problem ? (
        <ProblemNotice problem={warehouses.problem} />
      ) : (
        <WarehouseTable warehouses={warehouses.value} />
      )}
    </div>
  );
});
