import { returnPath } from '../server/return-path.ts';
import { texts } from '../texts.ts';
import { buttonClass } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

/** What a page shows whose visitor is logged in while nobody can say so: auth or the state store is unavailable. */
export const TryAgain = async ({ searchParams }: Props) => (
  <EmptyState title={texts.tryAgain.title} whole>
    <p className="mb-4">{texts.tryAgain.detail}</p>
    <a href={returnPath((await searchParams).next, '/')} className={buttonClass()}>
      {texts.tryAgain.retry}
    </a>
  </EmptyState>
);
