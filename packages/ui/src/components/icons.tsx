import type { ReactNode } from 'react';

/** Line drawings of 24 units that take the colour of their text; always beside a word or in something that is labelled. */
const Icon = ({ children, className = 'size-5' }: { children: ReactNode; className?: string | undefined }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    className={`shrink-0 ${className}`}
  >
    {children}
  </svg>
);

interface Props {
  className?: string;
}

export const CloseIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);
export const CartIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M3 4h2l2.4 11h10.2L20 7H6.2" />
    <circle cx="9" cy="19.5" r="1.3" />
    <circle cx="16.5" cy="19.5" r="1.3" />
  </Icon>
);
export const PersonIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="12" cy="8" r="3.5" />
    <path d="M5 20c.8-4 3.600-5.500 7-5.500s6.200 1.500 7 5.500" />
  </Icon>
);
export const SearchIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="11" cy="11" r="6" />
    <path d="M20 20l-4.500-4.500" />
  </Icon>
);
export const CheckIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M5 12.500l4.500 4.500L19 7.500" />
  </Icon>
);
export const ArrowIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M5 12h14M13 6l6 6-6 6" />
  </Icon>
);
export const TruckIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M2 6h12v10H2zM14 10h4l4 3.500V16h-8z" />
    <circle cx="7" cy="17.500" r="1.800" />
    <circle cx="17.500" cy="17.500" r="1.800" />
  </Icon>
);
export const ShieldIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M12 3l7 3v5.500c0 4.500-3 7.500-7 9.500-4-2-7-5-7-9.500V6z" />
    <path d="M9 12l2.200 2.200L15.500 10" />
  </Icon>
);
export const ClockIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="12" cy="12" r="8.500" />
    <path d="M12 7.500V12l3 2" />
  </Icon>
);
export const ZoomIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="11" cy="11" r="6" />
    <path d="M20 20l-4.500-4.500M11 8.500v5M8.500 11h5" />
  </Icon>
);
export const FileIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />
  </Icon>
);
