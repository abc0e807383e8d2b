'use client';

import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** What a page shows when it could not be made. */
export const Failed = ({ reset }: { reset: () => void }) => (
  <EmptyState title="Something went wrong on our side">
    <p className="mb-4">Nothing was lost. Please try again.</p>
    <Button type="button" onClick={reset}>
      Try again
    </Button>
  </EmptyState>
);
