'use client';

import { Notice } from '@eshop/ui/components/notice.tsx';
import { useState } from 'react';
import { Ask } from '../desk/ask.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { JsonView } from '../desk/json-view.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import { ZonedAge } from '../desk/zoned-moment.tsx';
import { DropForm } from './drop-form.tsx';
import { keyOf, type Letter } from './letter.ts';
import { RedriveResults } from './redrive-results.tsx';
import { useRedrive } from './use-redrive.ts';

/** Dead letters of several services, redriven one by one or many at once, or discarded. */
export const LetterTable = ({ letters, csrf, zone }: { letters: readonly Letter[]; csrf: string; zone: string }) => {
  const [selection, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [discardedKey, setDropped] = useState<string>();
  const { results, left: leftCount, start } = useRedrive(csrf);
  const selectedLetters = letters.filter((letter) => selection.has(keyOf(letter)));
  const busy = leftCount > 0;
  const choose = (keys: readonly string[], on: boolean) =>
    setChosen((before) => (on ? before.union(new Set(keys)) : before.difference(new Set(keys))));
  return (
    <div className="grid gap-3">
      {discardedKey && <Notice tone="positive" title={discardedKey} />}
      <RedriveResults results={results} left={leftCount} />
      <div className="flex flex-wrap items-center gap-2">
        <SmallButton
          look="primary"
          disabled={selectedLetters.length === 0 || busy}
          onClick={() => start(selectedLetters)}
        >
          Redrive{' '}
          {selectedLetters.length === 0
            ? 'chosen ones'
            : selectedLetters.length === 1
              ? '1 letter'
              : `${selectedLetters.length} letters`}
        </SmallButton>
      </div>
      <DataTable
        caption="Dead letters"
        rows={letters}
        keyOf={keyOf}
        empty="Every event was taken. There is nothing to do here."
        columns={[
          {
            head: (
              <input
                type="checkbox"
                aria-label="Choose all on this page"
                checked={letters.length > 0 && selectedLetters.length === letters.length}
                onChange={(event) => choose(letters.map(keyOf), event.target.checked)}
                className="size-4 accent-accent"
              />
            ),
            cell: (letter) => (
              <label className="inline-grid min-h-8 min-w-8 place-items-center">
                <span className="sr-only">
                  Choose {letter.topic} of {letter.source}, event {letter.eventId}
                </span>
                <input
                  type="checkbox"
                  checked={selection.has(keyOf(letter))}
                  onChange={(event) => choose([keyOf(letter)], event.target.checked)}
                  className="size-4 accent-accent"
                />
              </label>
            ),
          },
          { head: 'Service', cell: ({ source }) => source },
          { head: 'Event', cell: (letter) => <Content {...letter} /> },
          { head: 'Kept', cell: ({ at }) => <ZonedAge at={at} zone={zone} /> },
          {
            head: <span className="sr-only">Actions</span>,
            align: 'end',
            cell: (letter) => (
              <div className="flex justify-end gap-2">
                <SmallButton disabled={busy} onClick={() => start([letter])}>
                  Redrive<span className="sr-only"> event {letter.eventId}</span>
                </SmallButton>
                <Ask label={<DropLabel {...letter} />} look="danger" title="Drop this event for good?" disabled={busy}>
                  <DropForm letter={letter} csrf={csrf} onDropped={setDropped} />
                </Ask>
              </div>
            ),
          },
        ]}
      />
    </div>
  );
};

const DropLabel = ({ eventId }: Letter) => (
  <>
    Drop<span className="sr-only"> event {eventId}</span>
  </>
);

const Content = ({ topic, eventId, error, payload }: Letter) => (
  <div className="max-w-2xl">
    <p>
      <span className="font-medium">{topic}</span> <span className="font-mono text-xs text-muted">{eventId}</span>
    </p>
    <p className="text-negative break-words">{error}</p>
    <details>
      <summary className="min-h-6 text-xs">Payload</summary>
      <JsonView label={`Payload of ${eventId}`} value={payload} />
    </details>
  </div>
);
