import { RememberZone } from '@eshop/ui/components/remember-zone.tsx';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '../desk/frame.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Wheelhouse administration', template: '%s · Wheelhouse administration' },
  robots: { index: false, follow: false },
};

/** Every answer carries a nonce of its own, so none is made ahead. */
export const dynamic = 'force-dynamic';

const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en">
    <body className="min-h-screen font-sans antialiased">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:bg-raised focus:p-3"
      >
        Skip to content
      </a>
      <Frame>{children}</Frame>
      <RememberZone refresh />
    </body>
  </html>
);

export default Layout;
