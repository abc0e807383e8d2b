export { nextConfig as default } from '@eshop/ui/server/next-config';
