'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendFile } from '../desk/send-file.ts';

const types = ['image/png', 'image/jpeg', 'image/webp'];
const maxBytes = 5 * 1024 * 1024;

interface Props {
  product: { id: string; name: string };
  csrf: string;
  /** How many more there may be. */
  room: number;
}

/** Takes images that are dropped or chosen, and sends them one after another with their progress. */
export const PictureUpload = ({ product, csrf, room }: Props) => {
  const router = useRouter();
  const [sending, setSending] = useState<{ name: string; percent: number }>();
  const [statusText, setSaid] = useState<string>();
  const [errors, setErrors] = useState<readonly string[]>([]);

  const send = async (files: readonly File[]) => {
    if (sending) return;
    const rejections: string[] = files.slice(room).map(({ name }) => `${name}: a product has 20 pictures at the most.`);
    let acceptedCount = 0;
    setSaid(undefined);
    for (const file of files.slice(0, room)) {
      const fault = faultOf(file) ?? (await sendOne(file));
      if (fault) rejections.push(`${file.name}: ${fault}`);
      else acceptedCount++;
    }
    setSending(undefined);
    setErrors(rejections);
    setSaid(
      acceptedCount > 0
        ? `${acceptedCount === 1 ? 'A picture was' : `${acceptedCount} pictures were`} added.`
        : undefined,
    );
    if (acceptedCount > 0) router.refresh();
  };
  const sendOne = async (file: File): Promise<string | undefined> => {
    const form = new FormData();
    form.set('alt', product.name);
    form.set('file', file);
    const onProgress = (percent: number) => setSending({ name: file.name, percent });
    onProgress(0);
    const { problem } = await sendFile({ to: `/uploads/products/${product.id}/pictures`, csrf, form, onProgress });
    return problem && [problem.title, problem.detail].filter(Boolean).join('. ');
  };
  return (
    <div className="grid gap-2">
      <label
        htmlFor="pictures"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void send([...event.dataTransfer.files]);
        }}
        className="grid cursor-pointer justify-items-center gap-1 rounded-xl border-2 border-dashed border-line-strong px-4 py-6 text-center text-sm hover:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      >
        <span className="font-semibold">Drop pictures here, or choose them</span>
        <input
          id="pictures"
          type="file"
          multiple
          accept={types.join(',')}
          disabled={sending !== undefined || room === 0}
          aria-describedby="pictures-hint"
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
          className="sr-only"
        />
        <span id="pictures-hint" className="text-xs text-muted">
          PNG, JPEG or WebP, up to 5 MiB each.
        </span>
      </label>
      {sending && (
        <p className="grid gap-1 text-sm">
          {sending.percent < 100 ? `Sending ${sending.name}…` : `Drawing ${sending.name} in its sizes…`}
          <progress
            value={sending.percent < 100 ? sending.percent : undefined}
            max={100}
            aria-label={`Progress of ${sending.name}`}
            className="h-2 w-full accent-accent"
          />
        </p>
      )}
      <p role="status" className="text-sm text-positive empty:hidden">
        {statusText}
      </p>
      <div role="alert" className="grid text-sm text-negative empty:hidden">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
};

const faultOf = ({ size, type }: Pick<File, 'size' | 'type'>): string | undefined => {
  if (!types.includes(type)) return 'this kind of file is not taken.';
  return size > maxBytes ? 'it is larger than 5 MiB.' : undefined;
};
