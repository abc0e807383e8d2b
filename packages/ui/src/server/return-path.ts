/** Where to go after a login: the path that was asked for if it is one of this site, else `fallback`. */
export const returnPath = (wanted: unknown, fallback: string): string =>
  typeof wanted === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) ? wanted : fallback;
