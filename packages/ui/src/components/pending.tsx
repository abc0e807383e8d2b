'use client';

import { useLinkStatus } from 'next/link';
import { texts } from '../texts.ts';

/** Inside a link: shows that its page is on the way. The server does not stream placeholders, so that pages work without JavaScript. */
export const Pending = () => {
  const { pending } = useLinkStatus();
  return (
    <span role="status" className={pending ? 'inline-block animate-pulse' : 'hidden'}>
      <span aria-hidden="true">…</span>
      <span className="sr-only">{texts.loading}</span>
    </span>
  );
};
