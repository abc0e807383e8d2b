/** How many requests a minute one user, or one address without a login, may send to a process, by kind of route. */
export const ratesPerMinute = { read: 1200, write: 240, upload: 60, export: 30, login: 30, picture: 6000 } as const;
export type RateClass = keyof typeof ratesPerMinute;

interface Route {
  rate?: RateClass | undefined;
  upload?: unknown;
  verb: string;
}

/** Returns a route's class: the one it declares, else one by its upload and its verb. */
export const rateClassOf = ({ rate, upload, verb }: Route): RateClass =>
  rate ?? (upload ? 'upload' : verb === 'GET' ? 'read' : 'write');
