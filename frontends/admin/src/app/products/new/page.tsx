import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { deskPage } from '../../../desk/desk-page.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Panel } from '../../../desk/panel.tsx';
import { product } from '../../../gateways/product.ts';
import { ProductForm } from '../../../products/product-form.tsx';
import { createProduct } from '../../../products/save-product.ts';

export const metadata: Metadata = { title: 'New product' };

export default deskPage('product:edit', async ({ session }) => {
  const categories = await attempt(product.categories(session));
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title="New product" lead="Pictures are added once it is there; stock by a receipt." />
      {categories.problem ? (
        <ProblemNotice problem={categories.problem} />
      ) : (
        <Panel title="What it is">
          <ProductForm categories={categories.value.items} action={createProduct} csrf={<CsrfField />} />
        </Panel>
      )}
    </div>
  );
});
