import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Also for what stands outside of the proxy: an answer is what its content type says, whatever a browser would make of it. */
export const everywhere = {
  source: '/:path*',
  headers: [{ key: 'x-content-type-options', value: 'nosniff' }],
};

/** What both sites set up alike. Types are checked by `tsc`, which is newer than what Next can drive. */
export const nextConfig: NextConfig = {
  transpilePackages: ['@eshop/client', '@eshop/contracts', '@eshop/service-kit', '@eshop/topology', '@eshop/ui'],
  serverExternalPackages: ['undici'],
  outputFileTracingRoot: repository,
  // An image takes a site with what it needs of node_modules; `next start` on one machine takes it as it lies.
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' }),
  turbopack: { root: repository },
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true }, // product's pictures are served as they are, so nothing resizes on demand
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [everywhere],
  // What the proxy keeps in memory of a body, of whomever; files go around it, and an action takes 1 MB.
  experimental: { proxyClientMaxBodySize: '1mb' },
};
