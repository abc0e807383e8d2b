/** How a figure moved from the period before, in words that need no colour, e.g. `12% more than before`. */
export const changeOf = (now: number, before: number): string => {
  if (now === before) return 'as much as before';
  if (before <= 0) return before === 0 ? 'nothing before' : 'below zero before';
  const percent = Math.round((Math.abs(now - before) / before) * 100);
  if (percent === 0) return 'about as much as before';
  return `${percent.toLocaleString('en-US')}% ${now > before ? 'more' : 'less'} than before`;
};
