interface Props {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  /** What it means, in a few words. */
  about?: string;
}

/** A box to tick with its words beside it, which tick it too. */
export const CheckBox = ({ name, checked, onChange, label, about }: Props) => (
  <label className="flex min-h-8 items-baseline gap-2 text-sm">
    <input
      type="checkbox"
      name={name}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="size-4 translate-y-0.5 accent-accent"
    />
    <span>
      {label}
      {about && <span className="text-muted"> · {about}</span>}
    </span>
  </label>
);
