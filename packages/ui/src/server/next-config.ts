import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { fixedHeaders, frameHeaders } from './fixed-headers.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

const listOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The headers of every path, also of what passes the proxy by. */
export const everywhere = [
  { source: '/:path*', headers: listOf(fixedHeaders) },
  { source: '/((?!proofs/[^/]+$).*)', headers: listOf(frameHeaders) },
];

/** What both sites set up alike. Types are checked by `tsc`, which is newer than what Next can drive. */
export const nextConfig: NextConfig = {
  transpilePackages: [
    '@eshop/client',
    '@eshop/contracts',
    '@eshop/service-kit',
    '@eshop/spreadsheets',
    '@eshop/topology',
    '@eshop/ui',
  ],
  serverExternalPackages: ['undici'],
  outputFileTracingRoot: repository,
  // An image takes a site with what it needs of node_modules; `next start` on one machine takes it as it lies.
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' }),
  turbopack: { root: repository },
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true }, // product's pictures are served as they are, so nothing resizes on demand
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => everywhere,
  // What is read of a form, of whomever: the product form is the largest, and files go around it.
  experimental: { proxyClientMaxBodySize: '256kb', serverActions: { bodySizeLimit: '256kb' } },
};
