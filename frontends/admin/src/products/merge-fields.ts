import { type FieldName, fieldLabels, isSame, type ProductText } from './product-text.ts';

export type Side = 'mine' | 'theirs';

/** A field that stands differently in what was typed and in what is kept now; `side` is who changed it, if only one did. */
export interface Difference {
  name: FieldName;
  side: Side | undefined;
}

interface Versions {
  /** What was typed. */
  mine: ProductText;
  /** What it was typed over. */
  seen: ProductText;
  /** What is kept now. */
  theirs: ProductText;
}

/** Where two changes of the same product differ. What it costs is told to nobody, so a cost that was typed stands. */
export const differences = ({ mine, seen, theirs }: Versions): Difference[] =>
  (Object.keys(fieldLabels) as FieldName[])
    .filter((name) => name !== 'cost' && !isSame(name, mine, theirs))
    .map((name) => ({
      name,
      side: isSame(name, mine, seen) ? 'theirs' : isSame(name, theirs, seen) ? 'mine' : undefined,
    }));

/** What is kept now, with mine where it was chosen. */
export const merge = (
  { mine, theirs }: Pick<Versions, 'mine' | 'theirs'>,
  chosen: Partial<Record<FieldName, Side>>,
): ProductText => {
  const names = (Object.keys(chosen) as FieldName[]).filter((name) => chosen[name] === 'mine');
  return { ...theirs, cost: mine.cost, ...Object.fromEntries(names.map((name) => [name, mine[name]])) };
};
