import type { Progress } from '../../platform/progress.ts';

/** One line of progress: what was done and how long it took, or what is worth knowing. */
export const printProgress = ({ kind, text, ms }: Progress) => {
  const time = ms === undefined ? '' : `${(ms / 1000).toFixed(1)} s`.padStart(7);
  console.log(kind === 'done' ? `${time}  ${text}` : `         ${text}`);
};
