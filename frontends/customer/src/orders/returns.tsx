import type { Order } from '@eshop/contracts/order';
import { Card } from '@eshop/ui/components/card.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import { orders as texts } from '#texts/orders';

/** What came back of a delivered order, oldest first; nothing when nothing did. */
export const Returns = async ({ returns = [] }: Pick<Order, 'returns'>) => {
  const zone = await viewerZone();
  return (
    returns.length > 0 && (
      <Card className="grid gap-4 p-6">
        <h2 className="text-xl font-bold tracking-tight">{texts.returns.title}</h2>
        <ol className="grid gap-4">
          {returns.map(({ id, at, reason, lines, refund }) => (
            <li key={id} className="grid gap-1">
              <p className="font-semibold wrap-anywhere">
                {lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}
              </p>
              <p className="text-sm text-muted">{texts.returns.recorded(formatMoment(at, zone))}</p>
              <p>{reason}</p>
              {refund.amount > 0 && (
                <p>
                  {texts.returns.refund} <Price value={refund} plain />
                </p>
              )}
            </li>
          ))}
        </ol>
      </Card>
    )
  );
};
