export { onRequestError } from '@eshop/ui/server/request-error';
