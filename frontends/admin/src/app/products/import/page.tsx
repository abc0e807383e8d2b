import type { ImportColumn } from '@eshop/contracts/product';
import { csrfToken } from '@eshop/ui/server/csrf';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Facts, Panel } from '../../../desk/panel.tsx';
import { TemplateLinks } from '../../../desk/template-links.tsx';
import { ImportProducts } from '../../../products/import-products.tsx';

export const metadata: Metadata = { title: 'Import products' };

const amount = 'In dollars, e.g. 45990 or 45990.50.';
const text = 'As customers see it.';
/** What to write in each column. */
const columns = {
  sku: 'Required. A known SKU changes its product; a new one creates a product.',
  name: text,
  brand: text,
  description: text,
  category: 'Its path, e.g. cars/suv.',
  vehicleClass: 'car or motorcycle.',
  price: amount,
  cost: amount,
  'spec:…': 'One specification per column, e.g. spec:Engine.',
} satisfies Record<ImportColumn | 'spec:…', string>;

export default deskPage('product:edit', async () => (
  <div className="grid max-w-4xl gap-4">
    <PageHeader title="Import products" lead="Add or update many products from one file." />
    <Panel title="File" aside={<TemplateLinks name="products" />}>
      <ImportProducts csrf={await csrfToken()} />
    </Panel>
    <Panel title="Columns">
      <Facts facts={Object.entries(columns)} />
      <p className="text-sm text-muted">
        A column that the file does not have leaves products as they are. Importing the same file twice changes nothing
        the second time. CSV files may use commas, semicolons, or tabs; of a workbook, the first visible sheet is read.
      </p>
    </Panel>
  </div>
));
