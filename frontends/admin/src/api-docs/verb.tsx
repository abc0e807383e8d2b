const looks: Readonly<Record<string, string>> = {
  GET: 'text-positive',
  POST: 'text-accent-strong',
  PUT: 'text-caution',
  PATCH: 'text-caution',
  DELETE: 'text-negative',
};

/** The verb of an operation, always as wide, so that paths stand below each other. */
export const Verb = ({ verb }: { verb: string }) => (
  <span className={`inline-block w-16 shrink-0 font-mono text-xs font-bold ${looks[verb] ?? ''}`}>{verb}</span>
);
