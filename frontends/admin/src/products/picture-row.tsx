'use client';

import { mediaUrl } from '@eshop/ui/media-url';
import type { DragEvent, MouseEvent } from 'react';
import { labelColumns } from '../desk/labelled.tsx';
import { SmallButton } from '../desk/small-button.tsx';
import type { Picture } from './pictures-draft.ts';

interface Props {
  picture: Picture;
  at: number;
  count: number;
  onAlt: (alt: string) => void;
  /** Moves it, or the one that is dropped on it. */
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}

const kind = 'application/x-eshop-picture';

/** An image with its text, its place, and the ways to move it: by dragging, and by buttons. */
export const PictureRow = ({ picture, at, count, onAlt, onMove, onRemove }: Props) => {
  const number = at + 1;
  const drop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(kind);
    if (from === '') return;
    event.preventDefault();
    onMove(Number(from), at);
  };
  // Where a button was pressed the focus stays, though its row moves; at either end the other button takes it.
  const step = (to: number) => (event: MouseEvent<HTMLButtonElement>) => {
    const { currentTarget: button } = event;
    onMove(at, to);
    requestAnimationFrame(() => {
      const nextButton = button.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
      (button.disabled ? nextButton : button)?.focus();
    });
  };
  return (
    <li
      onDragOver={(event) => event.dataTransfer.types.includes(kind) && event.preventDefault()}
      onDrop={drop}
      className="grid grid-cols-[5rem_1fr] items-center gap-3 rounded-lg border border-line p-2"
    >
      {/* biome-ignore lint/performance/noImgElement: product has made the sizes already */}
      <img
        src={mediaUrl(picture.url)}
        alt={picture.alt}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(kind, String(at))}
        className="aspect-4/3 w-20 cursor-grab rounded-md bg-sunken object-cover"
      />
      <div className="grid gap-1.5">
        <input
          {...labelColumns({ id: `alt-${picture.name}`, label: '' })}
          aria-label={`Text of picture ${number}, for those who do not see it`}
          value={picture.alt}
          maxLength={200}
          placeholder="What is to be seen"
          onChange={(event) => onAlt(event.target.value)}
        />
        <div className="flex flex-wrap gap-1.5">
          <SmallButton aria-label={`Move picture ${number} up`} disabled={at === 0} onClick={step(at - 1)}>
            ↑
          </SmallButton>
          <SmallButton aria-label={`Move picture ${number} down`} disabled={at === count - 1} onClick={step(at + 1)}>
            ↓
          </SmallButton>
          <SmallButton look="danger" aria-label={`Remove picture ${number}`} onClick={onRemove}>
            Remove
          </SmallButton>
          {at === 0 && <span className="content-center text-xs text-muted">Shown first</span>}
        </div>
      </div>
    </li>
  );
};
