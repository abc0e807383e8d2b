interface Props {
  /** How much has left; undefined when nothing is being sent. */
  percent: number | undefined;
  /** What is being sent, e.g. `the file`. */
  what: string;
}

/** How far a file is: on its way, or there and being worked on. */
export const Sending = ({ percent, what }: Props) => (
  <div role="status" className="text-sm">
    {percent !== undefined && (
      <div className="grid gap-1">
        {percent < 100 ? `Sending ${what}…` : `Working through ${what}…`}
        <progress
          value={percent < 100 ? percent : undefined}
          max={100}
          aria-label={`Progress of ${what}`}
          className="h-2 w-full accent-accent"
        />
      </div>
    )}
  </div>
);
