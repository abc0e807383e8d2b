'use client';

import type { Product } from '@eshop/contracts/product';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { useState, useTransition } from 'react';
import { SmallButton } from '../desk/small-button.tsx';
import { PictureRow } from './picture-row.tsx';
import { PictureUpload } from './picture-upload.tsx';
import { movedTo, onTop, type Picture, picturesOf } from './pictures-draft.ts';
import { savePictures } from './save-pictures.ts';

interface Props {
  product: Pick<Product, 'id' | 'name' | 'version' | 'images'>;
  csrf: string;
}

interface Draft {
  pictures: readonly Picture[];
  /** Those that there were when it was begun. */
  known: ReadonlySet<string>;
}

/** The images of a product: added at once, arranged as a draft that is saved as a whole. */
export const Pictures = ({ product, csrf }: Props) => {
  const savedPictures = picturesOf(product);
  const [draft, setDraft] = useState<Draft>();
  const [{ problem, done: isDone }, setOutcome] = useState<FormOutcome>({});
  const [movedId, setMoved] = useState<string>();
  const [pending, start] = useTransition();
  const pictures = draft ? onTop(draft.pictures, draft.known, savedPictures) : savedPictures;
  const arrange = (next: readonly Picture[]) => {
    setOutcome({});
    setDraft({ pictures: next, known: new Set(savedPictures.map(({ name }) => name)) });
  };
  const save = () =>
    start(async () => {
      const form = new FormData();
      form.set('csrf', csrf);
      form.set('id', product.id);
      form.set('version', String(product.version));
      form.set('images', JSON.stringify(pictures.map(({ name, alt }) => ({ name, alt }))));
      const outcome = await savePictures({}, form);
      setOutcome(outcome);
      if (outcome.done) setDraft(undefined);
    });
  return (
    <div className="grid gap-3">
      <PictureUpload product={product} csrf={csrf} room={20 - savedPictures.length} />
      <ol aria-label="Pictures" className="grid gap-2">
        {pictures.map((picture, at) => (
          <PictureRow
            key={picture.name}
            {...{ picture, at, count: pictures.length }}
            onAlt={(alt) => arrange(pictures.with(at, { ...picture, alt }))}
            onMove={(from, to) => {
              arrange(movedTo(pictures, from, to));
              setMoved(`Picture ${from + 1} is number ${to + 1} of ${pictures.length} now.`);
            }}
            onRemove={() => arrange(pictures.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {movedId}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice tone="positive" title={isDone} />}
      {draft && (
        <div className="flex flex-wrap items-center gap-2">
          <SmallButton look="primary" disabled={pending} onClick={save}>
            {pending ? 'Saving…' : 'Save the pictures'}
          </SmallButton>
          <SmallButton disabled={pending} onClick={() => setDraft(undefined)}>
            Leave them as they were
          </SmallButton>
          <p className="text-sm text-caution">Not saved yet.</p>
        </div>
      )}
    </div>
  );
};
