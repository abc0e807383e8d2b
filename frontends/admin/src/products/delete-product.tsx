import type { Product } from '@eshop/contracts/product';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { Ask } from '../desk/ask.tsx';
import type { Desk } from '../desk/desk.ts';
import { Facts } from '../desk/panel.tsx';
import { warehouse } from '../gateways/warehouse.ts';
import { removeProduct } from './remove-product.ts';

/** Deletes a product once it is clear what that affects. */
export const DeleteProduct = async ({ desk, product }: { desk: Desk; product: Product }) => {
  const { id, name, sku, version } = product;
  return (
    <Ask label="Delete…" look="danger" title={`Delete ${name}?`}>
      <Facts
        facts={[
          ['Name', name],
          ['SKU', sku],
          ...(desk.can('stock:read') ? await stockFacts(desk, id) : [['Available', product.quantity] as const]),
        ]}
      />
      <p className="text-sm">
        It leaves the catalogue, the search and the carts at once, and cannot be brought back; its SKU is free again.
        Old orders stay readable as they are, and what is reserved is still delivered.
      </p>
      <Form action={removeProduct} fields={[]} submit="Delete the product" look="danger" prefix="delete">
        <CsrfField />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
      </Form>
    </Ask>
  );
};

const stockFacts = async ({ session }: Desk, productId: string) => {
  const [levels, reservations] = await Promise.all([
    attempt(warehouse.levelsOf(session, productId)),
    attempt(warehouse.reservations(session, { productId, limit: '100' })),
  ]);
  if (levels.problem || reservations.problem) return [['Stock', 'cannot be told for the moment'] as const];
  const onHand = levels.value.reduce((sum, level) => sum + level.onHand, 0);
  const { items, nextCursor } = reservations.value;
  const orders = new Set(items.map(({ orderId }) => orderId)).size;
  const reservedIn = nextCursor ? `of ${orders} orders or more` : `of ${pluralize(orders, 'order')}`;
  return [
    ['On hand', `${onHand} in ${pluralize(levels.value.length, 'warehouse')}`] as const,
    ['Open reservations', orders === 0 ? 'None' : reservedIn] as const,
  ];
};

const pluralize = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
