import { Id } from '@eshop/contracts/ids';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { deskPage } from '../../../desk/desk-page.tsx';
import { product } from '../../../gateways/product.ts';
import { EditProduct } from '../../../products/edit-product.tsx';

export const metadata: Metadata = { title: 'Product' };

export default deskPage('product:edit', async (desk, { params, query }) => {
  const id = Id.safeParse(params.id);
  if (!id.success) notFound();
  const [productResult, categories] = await Promise.all([
    attempt(product.get(desk.session, id.data)),
    attempt(product.categories(desk.session)),
  ]);
  const problem = productResult.problem ?? categories.problem;
  if (problem?.status === 404) notFound();
  if (!productResult.value || !categories.value) return problem && <ProblemNotice problem={problem} />;
  return (
    <div className="grid gap-4">
      {query.created && <Notice tone="positive" title="The product is created. Now add its pictures." />}
      <EditProduct desk={desk} product={productResult.value} categories={categories.value.items} />
    </div>
  );
});
