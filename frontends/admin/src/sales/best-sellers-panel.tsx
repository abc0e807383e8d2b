import type { BestSellers } from '@eshop/contracts/sale';
import { formatMoney } from '@eshop/ui/money';
import { DataTable } from '../desk/data-table.tsx';
import { Panel } from '../desk/panel.tsx';
import { ChoiceLinks } from './choice-links.tsx';
import { ProductName } from './product-name.tsx';

interface Props {
  best: BestSellers['items'];
  by: string;
  query: Readonly<Record<string, string>>;
  /** Whether names lead to their products. */
  linked: boolean;
}

/** What sold best, by pieces, revenue or margin. */
export const BestSellersPanel = ({ best, by, query, linked }: Props) => (
  <Panel
    title="Best sellers"
    aside={
      <ChoiceLinks label="Best by" name="by" options={['quantity', 'revenue', 'margin']} chosen={by} query={query} />
    }
  >
    <DataTable
      caption={`Best sellers by ${by}`}
      rows={best}
      keyOf={({ productId }) => productId}
      empty="Nothing was sold."
      columns={[
        { head: 'Product', cell: (item) => <ProductName id={item.productId} name={item.name} linked={linked} /> },
        { head: 'Category', cell: ({ category }) => category },
        { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
        { head: 'Revenue', align: 'end', cell: ({ revenue }) => formatMoney(revenue) },
        { head: 'Margin', align: 'end', cell: ({ margin }) => formatMoney(margin) },
      ]}
    />
  </Panel>
);
