'use client';

import { useState } from 'react';

/** The time zone of the report; the browser knows their names. */
export const ZoneField = ({ zone }: { zone: string }) => {
  const [zones, setZones] = useState<readonly string[]>([]);
  return (
    <div className="grid gap-0.5">
      <label htmlFor="filter-zone" className="text-xs text-muted">
        Time zone
      </label>
      <input
        key={zone}
        id="filter-zone"
        name="zone"
        defaultValue={zone}
        list="time-zones"
        maxLength={64}
        onFocus={() => setZones(['UTC', ...Intl.supportedValuesOf('timeZone')])}
        className="min-h-8 rounded-lg border border-line-strong bg-raised px-2 text-sm"
      />
      <datalist id="time-zones">
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
};
