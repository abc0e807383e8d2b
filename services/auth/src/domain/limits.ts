/** What is limited, because it can be guessed at or costs an e-mail. */
export type Attempt = 'login' | 'code' | 'mail' | 'register';

/**
 * How many attempts a window takes: by one account from one address, on one account from wherever, and from one address
 * on whatever account. Addresses are shared by offices and phone networks, so theirs is far above what a person needs.
 */
export const limits = {
  login: { seconds: 900, pair: 10, account: 100, address: 100 },
  code: { seconds: 900, pair: 10, account: 20, address: 60 },
  mail: { seconds: 3600, pair: 5, account: 10, address: 60 },
  register: { seconds: 3600, address: 60 },
} as const satisfies Record<Attempt, { seconds: number; pair?: number; account?: number; address: number }>;
