import { labelColumns } from '../desk/labelled.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import type { SpecRow } from './product-text.ts';

interface Props {
  rows: readonly SpecRow[];
  error: string | undefined;
  onChange: (rows: SpecRow[]) => void;
}

/** Specifications as rows of a name and a value. */
export const SpecRows = ({ rows, error, onChange }: Props) => {
  const put = (at: number, row: SpecRow) => onChange(rows.map((old, index) => (index === at ? row : old)));
  return (
    <fieldset className="grid gap-2" aria-describedby={error && 'specs-error'}>
      <legend className="mb-1 text-sm font-medium">Specifications</legend>
      {rows.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={at} className="grid grid-cols-[1fr_1fr_auto] gap-2">
          <input
            {...labelColumns({ id: `spec-${at}-name`, label: '' })}
            aria-label={`Name of specification ${at + 1}`}
            value={name}
            maxLength={60}
            placeholder="Engine"
            onChange={(event) => put(at, [event.target.value, value])}
          />
          <input
            {...labelColumns({ id: `spec-${at}-value`, label: '' })}
            aria-label={`Value of specification ${at + 1}`}
            value={value}
            maxLength={200}
            placeholder="1.5 l, 110 kW"
            onChange={(event) => put(at, [name, event.target.value])}
          />
          <SmallButton
            aria-label={`Remove specification ${name || at + 1}`}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            Remove
          </SmallButton>
        </div>
      ))}
      {error && (
        <p id="specs-error" className="text-sm text-negative">
          {error}
        </p>
      )}
      <div>
        <SmallButton disabled={rows.length >= 40} onClick={() => onChange([...rows, ['', '']])}>
          Add a specification
        </SmallButton>
      </div>
    </fieldset>
  );
};
