'use client';

import { Button } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';

const Failed = ({ reset }: { reset: () => void }) => (
  <EmptyState title="Something went wrong on our side">
    <p className="mb-4">Nothing was lost. Please try again.</p>
    <Button type="button" onClick={reset}>
      Try again
    </Button>
  </EmptyState>
);

export default Failed;
