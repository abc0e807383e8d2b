/** A grey surface where something will be; `className` gives it its size. */
export const Skeleton = ({ className = '' }: { className?: string }) => (
  <div aria-hidden="true" className={`animate-pulse rounded-xl bg-sunken motion-reduce:animate-none ${className}`} />
);

/** Says to those who do not see it that something is being loaded. */
export const Loading = ({ label }: { label: string }) => (
  <p role="status" className="sr-only">
    {label}
  </p>
);
