export { GET } from '@eshop/ui/server/picture';
