import { everywhere, nextConfig } from '@eshop/ui/server/next-config';
import type { NextConfig } from 'next';

/** Next's scripts, asked for by a browser that takes brotli. */
const inBrotli = {
  source: '/_next/static/chunks/:name(.+\\.js)',
  has: [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }],
} satisfies { source: string; has: { type: 'header'; key: string; value: string }[] };

const config: NextConfig = {
  ...nextConfig,
  rewrites: async () => ({
    beforeFiles: [{ ...inBrotli, destination: '/scripts/:name' }],
    afterFiles: [],
    fallback: [],
  }),
  // Next drops this header from what a route answers.
  headers: async () => [...everywhere, { ...inBrotli, headers: [{ key: 'content-encoding', value: 'br' }] }],
};

export default config;
