const few = 5;

/** How many can be had, in words; never by colour alone. */
export const Availability = ({ quantity }: { quantity: number }) => {
  if (quantity <= 0) return <span className="text-sm text-muted">Sold out</span>;
  if (quantity <= few) return <span className="text-sm text-caution">Only {quantity} left</span>;
  return <span className="text-sm text-positive">In stock</span>;
};
