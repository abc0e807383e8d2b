import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border border-line bg-raised text-ink hover:border-accent hover:text-accent',
  danger: 'border border-negative text-negative hover:bg-negative hover:text-surface',
} as const;
export type ButtonLook = keyof typeof looks;

/** The classes of a button, for links that look like one. @default look 'primary' */
export const buttonClass = (look: ButtonLook = 'primary') =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 text-sm font-semibold transition-colors disabled:opacity-60 ${looks[look]}`;

export const Button = ({ look, type = 'submit', ...props }: ComponentProps<'button'> & { look?: ButtonLook }) => (
  <button {...props} type={type} className={buttonClass(look)} />
);
