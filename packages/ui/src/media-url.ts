/** The address of a product's image on this site, from the one that product names. */
export const mediaUrl = (url: string): string =>
  url.replace(/^\/v1\/products\/([^/]+)\/images\//, '/media/products/$1/');

/** The addresses of its narrower copies on this site, as HTML's `srcset` takes them. */
export const mediaSet = (srcset: string): string =>
  srcset
    .split(', ')
    .map((entry) => mediaUrl(entry))
    .join(', ');
