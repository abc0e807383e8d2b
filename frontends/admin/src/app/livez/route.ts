export { livez as GET } from '@eshop/ui/server/health';
export const dynamic = 'force-dynamic';
