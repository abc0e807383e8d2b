import { site } from '@eshop/ui/server/site';
import type { MetadataRoute } from 'next';

export const dynamic = 'force-dynamic';

const own = [
  '/cart',
  '/checkout',
  '/orders',
  '/profile',
  '/login',
  '/register',
  '/confirm',
  '/forgot-password',
  '/reset-password',
];

const robots = (): MetadataRoute.Robots => ({
  rules: { userAgent: '*', allow: '/', disallow: own },
  sitemap: new URL('/sitemap.xml', site().settings.PUBLIC_SITE_URL).href,
});

export default robots;
