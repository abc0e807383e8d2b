import { texts } from '@eshop/ui/texts';
import type { Metadata } from 'next';

export { TryAgain as default } from '@eshop/ui/components/try-again.tsx';

export const metadata: Metadata = { title: texts.tryAgain.title, robots: { index: false } };
