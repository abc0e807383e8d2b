import { csrfToken } from '@eshop/ui/server/csrf';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Facts, Panel } from '../../../desk/panel.tsx';
import { ImportProducts } from '../../../products/import-products.tsx';

export const metadata: Metadata = { title: 'Import products' };

const columns = [
  ['sku', 'Needed. A known one changes its product, another one makes a new product.'],
  ['name, brand, description', 'As they are shown.'],
  ['category', 'Its path, e.g. cars/suv.'],
  ['vehicleClass', 'car or motorcycle.'],
  ['price, cost', 'In dollars, e.g. 45990 or 45990.50.'],
  ['spec:…', 'A specification each, e.g. spec:Engine.'],
] as const;

export default deskPage('product:edit', async () => (
  <div className="grid max-w-4xl gap-4">
    <PageHeader title="Import products" lead="Add or change many products by one CSV file." />
    <Panel title="The file">
      <ImportProducts csrf={await csrfToken()} />
    </Panel>
    <Panel title="Its columns">
      <Facts facts={columns} />
      <p className="text-sm text-muted">
        A column that is left out leaves what products have. The same file twice changes nothing the second time.
      </p>
    </Panel>
  </div>
));
