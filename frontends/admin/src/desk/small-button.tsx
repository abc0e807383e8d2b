import type { ComponentProps } from 'react';

const looks = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-line-strong bg-raised text-ink hover:border-accent hover:text-accent',
  danger: 'border-negative bg-raised text-negative hover:bg-negative hover:text-surface',
} as const;

/** The classes of the desk's buttons, lower than the shop's; at least 32 pixels high. @default look 'quiet' */
export const smallButton = (look: keyof typeof looks = 'quiet') =>
  `inline-flex min-h-8 items-center justify-center gap-1.5 rounded-lg border px-3 text-sm font-medium whitespace-nowrap transition-colors disabled:opacity-60 ${looks[look]}`;

export const SmallButton = ({
  look,
  type = 'button',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof looks }) => (
  <button {...props} type={type} className={smallButton(look)} />
);
