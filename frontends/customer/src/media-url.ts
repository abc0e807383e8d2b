/** The address of a product's picture on this site, from the one that product names. */
export const mediaUrl = (url: string): string =>
  url.replace(/^\/v1\/products\/([^/]+)\/images\//, '/media/products/$1/');
