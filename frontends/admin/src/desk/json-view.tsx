/** A value as indented JSON, which scrolls by itself, by keyboard too. */
export const JsonView = ({ label, value }: { label: string; value: unknown }) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    tabIndex={0}
    className="mt-2 max-h-96 overflow-auto rounded-lg bg-sunken p-3 text-xs"
  >
    <pre>{JSON.stringify(value, null, 2)}</pre>
  </section>
);
