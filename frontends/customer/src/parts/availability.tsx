import { shop } from '#texts/shop';

const few = 5;
const dot = <span aria-hidden="true" className="mr-1.5 inline-block size-2 rounded-full bg-current align-middle" />;

/** How many can be had, in words; never by colour alone. */
export const Availability = ({ quantity }: { quantity: number }) => {
  if (quantity <= 0) return <span className="text-sm text-muted">{shop.stock.soldOut}</span>;
  if (quantity <= few) {
    return (
      <span className="text-sm font-medium text-caution">
        {dot}
        {shop.stock.few(quantity)}
      </span>
    );
  }
  return (
    <span className="text-sm font-medium text-positive">
      {dot}
      {shop.stock.many}
    </span>
  );
};
