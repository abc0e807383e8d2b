'use client';

import { texts } from '../texts.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** What a page shows when it could not be made. */
export const Failed = ({ reset }: { reset: () => void }) => (
  <EmptyState title={texts.failed.title} whole>
    <p className="mb-4">{texts.failed.detail}</p>
    <Button type="button" onClick={reset}>
      {texts.failed.retry}
    </Button>
  </EmptyState>
);
