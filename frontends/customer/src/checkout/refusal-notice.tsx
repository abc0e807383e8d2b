import type { Problem } from '@eshop/contracts/problem';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { checkout as texts } from '#texts/checkout';

/** Why an order was refused, in this site's own words. */
export const RefusalNotice = ({ problem: { type, status } }: { problem: Problem }) => {
  const [title, detail] = wordsFor(type, status);
  return (
    <Notice tone="negative" title={title}>
      {detail}
    </Notice>
  );
};

const wordsFor = (type: string, status: number) => {
  if (status === 422) return [texts.again, texts.againDetail] as const;
  if (status === 403) return [texts.outdated, texts.outdatedDetail] as const;
  const name = type.split(':').at(-1) ?? '';
  return words[name] ?? ([texts.refused, texts.refusedDetail] as const);
};

/** By the last part of a problem's type. */
const words: Readonly<Record<string, readonly [title: string, detail: string]>> = {
  'stock-short': [texts.short, texts.shortDetail],
  'product-gone': [texts.gone, texts.goneDetail],
  'address-changed': [texts.addressChanged, texts.addressChangedDetail],
};
