/** What may come of a decision, in the words that are shown. */
const outcomes = {
  approved: { tone: 'positive', title: 'Approved', text: 'The order is paid and goes to the warehouse.' },
  rejected: {
    tone: 'positive',
    title: 'Rejected',
    text: 'The customer sees the reason, and the goods are free again.',
  },
  conflict: {
    tone: 'caution',
    title: 'This payment was decided already',
    text: 'Somebody else approved or rejected it, or the order was cancelled meanwhile. Nothing was changed by you.',
  },
  gone: { tone: 'caution', title: 'There is no such payment', text: 'Nothing was changed.' },
  forbidden: { tone: 'negative', title: 'You may not decide about payments', text: 'Ask an admin for the permission.' },
  'no-reason': { tone: 'negative', title: 'A rejection needs a reason', text: 'Of at most 500 characters.' },
  unavailable: {
    tone: 'negative',
    title: 'Payments do not answer for the moment',
    text: 'Look at the list again before you repeat it: the decision may have come through.',
  },
} as const;
export type Outcome = keyof typeof outcomes;

/** Where the list of payments shows an outcome. */
export const outcomeUrl = (outcome: Outcome, orderId?: string): string =>
  `/payments?${new URLSearchParams({ outcome, ...(orderId && { order: orderId }) })}`;

/** The outcome that an address names, if it names one. */
export const outcomeNamed = (name: unknown) =>
  typeof name === 'string' && Object.hasOwn(outcomes, name) ? outcomes[name as Outcome] : undefined;
