const path = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** Where to go after a login: the path that was asked for if it is one of this site, else `fallback`. */
export const returnPath = (wanted: unknown, fallback: string): string =>
  typeof wanted === 'string' && path.test(wanted) && !namesHost(wanted) ? wanted : fallback;

/** `/.//host` is a path until somebody shortens it to `//host`. */
const namesHost = (wanted: string) => new URL(wanted, 'http://site').pathname.startsWith('//');
