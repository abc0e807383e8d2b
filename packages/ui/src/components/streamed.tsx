import { headers } from 'next/headers';
import { type ReactNode, Suspense } from 'react';

interface Props {
  /** What is shown meanwhile, of the same size. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * Shows a placeholder while its content is made, where a script moves from page to page. A page that is loaded as a
 * document waits for its content instead, so that it is whole without JavaScript; calls have deadlines.
 */
export const Streamed = async ({ fallback, children }: Props) => {
  const asDocument = (await headers()).get('sec-fetch-dest') !== 'empty';
  return asDocument ? children : <Suspense fallback={fallback}>{children}</Suspense>;
};
