'use client';

import { Button } from '@eshop/ui/components/button.tsx';
import { FileIcon } from '@eshop/ui/components/icons.tsx';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { orders } from '#texts/orders';
import { proofError } from './proof-error.ts';
import { acceptedTypes, fileProblem, sendProof } from './send-proof.ts';

const texts = orders.proof;

interface Props {
  orderId: string;
  csrf: string;
  /** The problem for which a plain form was refused, by name. */
  failed: string | undefined;
}

/** Chooses a file, shows it, and sends it with its progress; a plain form without JavaScript. */
export const ProofUpload = ({ orderId, csrf, failed }: Props) => {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState(failed && proofError(failed));
  const [isSent, setSent] = useState(false);
  const sending = percent !== undefined;

  const choose = (chosen: File | undefined) => {
    setSent(false);
    setFile(chosen);
    setError(chosen && fileProblem(chosen));
  };
  const send = async (event: React.FormEvent) => {
    event.preventDefault();
    if (sending) return;
    const problem = file ? fileProblem(file) : texts.none;
    setError(problem);
    if (!file || problem) return input.current?.focus();
    setPercent(0);
    const uploadError = await sendProof({ orderId, csrf, file, onProgress: setPercent });
    setPercent(undefined);
    setError(uploadError);
    if (uploadError) return;
    setFile(undefined);
    setSent(true);
    if (input.current) input.current.value = '';
    router.refresh();
  };
  return (
    <form
      action={`/orders/${orderId}/proof`}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="csrf" value={csrf} />
      <label
        htmlFor="file"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          choose(event.dataTransfer.files[0]);
        }}
        className="grid cursor-pointer justify-items-center gap-2 rounded-2xl border-2 border-dashed border-line-strong px-4 py-8 text-center hover:border-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      >
        {file ? <Preview file={file} /> : <FileIcon className="size-8 text-muted" />}
        <span className="font-semibold">{file?.name ?? texts.choose}</span>
        <input
          ref={input}
          id="file"
          name="file"
          type="file"
          accept={acceptedTypes.join()}
          required
          aria-describedby="file-hint file-error"
          aria-invalid={error ? true : undefined}
          onChange={(event) => choose(event.target.files?.[0])}
          className="sr-only"
        />
        <span id="file-hint" className="text-sm text-muted">
          {texts.hint}
        </span>
      </label>
      <p id="file-error" role="alert" className="text-sm font-medium text-negative empty:hidden">
        {error}
      </p>
      {sending && (
        <progress value={percent} max={100} aria-label={texts.sending(percent)} className="h-2 w-full accent-accent" />
      )}
      <Button aria-disabled={sending} aria-busy={sending}>
        {sending ? texts.sending(percent) : texts.send}
      </Button>
      <p role="status" className="text-sm font-medium text-positive empty:hidden">
        {isSent && texts.sent}
      </p>
    </form>
  );
};

/** A small image of a file that is one. */
const Preview = ({ file }: { file: File }) => {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file.type.startsWith('image/')) return setUrl(undefined);
    const objectUrl = URL.createObjectURL(file);
    setUrl(objectUrl);
    return () => URL.revokeObjectURL(objectUrl);
  }, [file]);
  if (!url) return <FileIcon className="size-8 text-accent" />;
  // biome-ignore lint/performance/noImgElement: a file of the visitor's own
  return <img src={url} alt={texts.preview(file.name)} className="max-h-48 rounded-lg object-contain" />;
};
