/** What is limited, because it can be guessed at or costs an e-mail. */
export type Attempt = 'login' | 'code' | 'mail' | 'register' | 'sign-up-day' | 'second-factor';

/** The limits of one kind of attempt in a window. */
export interface Limits {
  seconds: number;
  /** By one login as it was typed, from one address; refused beyond it. */
  pair?: number;
  /** From one address, whatever the login; refused beyond it. Offices and phone networks share an address. */
  address: number;
  /** At one login as it was typed, from all addresses; slowed down beyond it, because refusing would lock its owner out. */
  login?: number;
}

export const limits: Readonly<Record<Exclude<Attempt, 'sign-up-day'>, Limits>> = {
  login: { seconds: 900, pair: 10, address: 100, login: 100 },
  code: { seconds: 900, pair: 5, address: 60, login: 20 },
  mail: { seconds: 3600, pair: 5, address: 60 },
  register: { seconds: 3600, address: 60 },
  'second-factor': { seconds: 900, pair: 5, address: 60 },
};

/** All limits, with that of one network's sign-ups in a day, confirmed ones included. */
export const limitsWith = (signUpsPerDay: number): Readonly<Record<Attempt, Limits>> => ({
  ...limits,
  'sign-up-day': { seconds: 86_400, address: signUpsPerDay },
});

/** Milliseconds that each attempt above a login's limit adds, and the longest that any waits: below every caller's deadline. */
const slowdownStepMs = 100;
const maxSlowdownMs = 2000;

/** How long an attempt waits that is the `count`th at its login in this window. */
export const slowdownOf = (count: number, limit: number): number =>
  Math.min(maxSlowdownMs, Math.max(0, count - limit) * slowdownStepMs);
