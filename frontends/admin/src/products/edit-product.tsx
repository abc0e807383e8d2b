import type { CategoryTree, Product } from '@eshop/contracts/product';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { csrfToken } from '@eshop/ui/server/csrf';
import Link from 'next/link';
import type { Desk } from '../desk/desk.ts';
import { Moment } from '../desk/moment.tsx';
import { PageHeader } from '../desk/page-header.tsx';
import { Facts, Panel } from '../desk/panel.tsx';
import { smallButton } from '../desk/small-button.tsx';
import { DeleteProduct } from './delete-product.tsx';
import { Pictures } from './pictures.tsx';
import { PriceHistory } from './price-history.tsx';
import { ProductForm } from './product-form.tsx';
import { changeProduct } from './save-product.ts';

interface Props {
  desk: Desk;
  product: Product;
  categories: CategoryTree['items'];
}

/** All that can be done with a product: its fields, its images, and what became of it. */
export const EditProduct = async ({ desk, product, categories }: Props) => (
  <>
    <PageHeader title={product.name} lead={<span className="font-mono text-xs">{product.sku}</span>}>
      {desk.can('stock:read') && (
        <Link href={`/stock?productId=${product.id}`} className={smallButton()} prefetch={false}>
          Stock
        </Link>
      )}
      <DeleteProduct desk={desk} product={product} />
    </PageHeader>
    <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
      <Panel title="What it is">
        <ProductForm product={product} categories={categories} action={changeProduct} csrf={<CsrfField />} />
      </Panel>
      <div className="grid gap-4">
        <Panel title="Pictures">
          <Pictures product={product} csrf={await csrfToken()} />
        </Panel>
        <Panel title="Now">
          <Facts
            facts={[
              ['Available', product.quantity],
              ['Created', <Moment key="created" at={product.createdAt} />],
              ['Updated', <Moment key="updated" at={product.updatedAt} />],
              ['Version', product.version],
            ]}
          />
        </Panel>
        <Panel title="Price history">
          <PriceHistory desk={desk} productId={product.id} />
        </Panel>
      </div>
    </div>
  </>
);
