import { Notice } from '@eshop/ui/components/notice.tsx';
import { shop } from '#texts/shop';

/** Says that what is shown is remembered, because product cannot be reached. */
export const StaleNotice = ({ when }: { when: boolean | undefined }) =>
  when ? (
    <Notice tone="caution" title={shop.stale.title}>
      {shop.stale.detail}
    </Notice>
  ) : null;
