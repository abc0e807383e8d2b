/** How prices, numbers and dates are written; BCP 47. */
export const locale = 'en-US';
