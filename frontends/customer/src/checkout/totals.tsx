import type { OrderQuote } from '@eshop/contracts/order';
import { Price } from '@eshop/ui/components/price.tsx';
import { checkout as texts } from '#texts/checkout';

/** The parts of a total: vehicles, delivery from each warehouse, and what they come to. */
export const Totals = ({ subtotal, shipping, total }: Pick<OrderQuote, 'subtotal' | 'shipping' | 'total'>) => (
  <dl className="grid gap-2 border-t border-line pt-4">
    <Row label={texts.subtotal} value={subtotal} />
    <Row label={texts.delivery} value={shipping.total} />
    {shipping.parcels.map(({ fromZip, vehicleClass, quantity, price }) => (
      <Row
        key={`${fromZip} ${vehicleClass} ${price.amount}`}
        label={texts.parcel(quantity, texts.vehicles[vehicleClass], fromZip)}
        value={price}
        part
      />
    ))}
    <div className="mt-2 flex items-baseline justify-between border-t border-line pt-4">
      <dt className="text-lg font-bold">{texts.total}</dt>
      <dd>
        <Price value={total} className="text-2xl" />
      </dd>
    </div>
  </dl>
);

const Row = ({ label, value, part = false }: { label: string; value: OrderQuote['total']; part?: boolean }) => (
  <div className={`flex items-baseline justify-between gap-4 ${part ? 'pl-4 text-sm text-muted' : ''}`}>
    <dt>{label}</dt>
    <dd>
      <Price value={value} plain={part} />
    </dd>
  </div>
);
