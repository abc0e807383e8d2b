import { RememberZone } from '@eshop/ui/components/remember-zone.tsx';
import { csrfToken } from '@eshop/ui/server/csrf';
import { browserId } from '@eshop/ui/server/current-session';
import { site } from '@eshop/ui/server/site';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { shop } from '#texts/shop';
import { CartDrawer } from '../cart/cart-drawer.tsx';
import { CartProvider } from '../cart/cart-provider.tsx';
import { Footer } from '../parts/footer.tsx';
import { Header } from '../parts/header.tsx';
import './globals.css';

const brand = localFont({
  src: '../../../../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional', // one that came too late would move what is being read
  variable: '--brand-font',
});

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(site().settings.PUBLIC_SITE_URL),
  title: { default: shop.title, template: `%s · ${shop.name}` },
  description: shop.description,
  openGraph: {
    siteName: shop.name,
    type: 'website',
    locale: 'en_US',
    title: shop.title,
    description: shop.description,
  },
});

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#101317' },
  ],
};

/** Every answer carries a nonce of its own, so none is made ahead. */
export const dynamic = 'force-dynamic';

const Layout = async ({ children }: { children: ReactNode }) => (
  <html lang="en" className={brand.variable}>
    <body className="flex min-h-screen flex-col font-sans antialiased">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-lg focus:bg-raised focus:p-3"
      >
        {shop.skip}
      </a>
      <CartProvider csrf={await csrfToken()} known={(await browserId()) !== undefined}>
        <Header />
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 py-6 outline-none sm:px-6 sm:py-8">
          {children}
        </main>
        <Footer />
        <CartDrawer />
        <RememberZone />
      </CartProvider>
    </body>
  </html>
);

export default Layout;
