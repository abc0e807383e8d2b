/** A calendar month in UTC: the partition that holds it, and its bounds; `to` is the next month's first moment. */
export interface Month {
  partition: string;
  from: string;
  to: string;
}

/** The month that a moment lies in, or `ahead` months after it. */
export const monthOf = (moment: Date, ahead = 0): Month => {
  const first = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + ahead));
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1));
  const from = first.toISOString();
  return { partition: `sales_${from.slice(0, 7).replace('-', '_')}`, from, to: next.toISOString() };
};
