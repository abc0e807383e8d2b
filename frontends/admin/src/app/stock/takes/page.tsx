import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Panel } from '../../../desk/panel.tsx';
import { TemplateLinks } from '../../../desk/template-links.tsx';
import { myWarehouses } from '../../../stock/my-warehouses.ts';
import { StockTake } from '../../../stock/stock-take.tsx';

export const metadata: Metadata = { title: 'Stock take' };

export default deskPage('stock:edit', async (desk) => {
  const { value: warehouses, problem } = await attempt(myWarehouses(desk));
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title="Stock take" lead="Set a warehouse to what was counted: all of a file, or nothing." />
      {problem ? (
        <ProblemNotice problem={problem} />
      ) : (
        <Panel title="Count" aside={<TemplateLinks name="stock-take" />}>
          <StockTake warehouses={warehouses.map(({ id, name }) => ({ id, name }))} csrf={await csrfToken()} />
        </Panel>
      )}
    </div>
  );
});
