import type { Payment } from '@eshop/contracts/payment';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';

/** The proof as it was sent: an image, or a PDF in the browser's own viewer. */
export const Viewer = ({ payment: { id, proof, version } }: { payment: Payment }) => {
  if (!proof) return <EmptyState title="No proof was sent yet" />;
  // The version is in the address, so that another proof is not shown from memory.
  const address = `/proofs/${id}?v=${version ?? 0}`;
  return (
    <figure className="m-0 grid gap-2">
      {proof.contentType === 'application/pdf' ? (
        <iframe
          src={address}
          title="Proof of payment, a PDF"
          className="h-[75vh] w-full rounded-lg border border-line bg-white"
        />
      ) : (
        // biome-ignore lint/performance/noImgElement: it is private and shown once, there is nothing to resize
        <img
          src={address}
          alt="Proof of payment as the customer sent it"
          className="max-h-[75vh] w-full rounded-lg border border-line bg-white object-contain"
        />
      )}
      <figcaption className="flex flex-wrap gap-x-4 text-xs text-muted">
        <span>
          {proof.contentType}, {Math.ceil(proof.size / 1024)} KiB
        </span>
        <a href={address} target="_blank" rel="noreferrer" className="text-accent underline">
          Open in a tab of its own
        </a>
        <a href={`${address}&download=1`} download className="text-accent underline">
          Save it
        </a>
      </figcaption>
    </figure>
  );
};
