import type { SecondFactorEnrollment } from '@eshop/contracts/user';
import { qrPath } from './qr-path.ts';

/** How to bring a secret into an authenticator app: by its QR code, by a link on the same device, or by hand. */
export const EnrollmentSteps = ({ secret, uri }: SecondFactorEnrollment) => {
  const { path, size } = qrPath(uri);
  return (
    <div className="grid gap-4 text-sm">
      <p>
        Your roles need a second factor. Scan this code with an authenticator app, or{' '}
        <a href={uri} className="font-medium text-accent underline">
          open it on this device
        </a>
        . Then enter the code that the app shows.
      </p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code for your authenticator app"
        className="mx-auto size-56 rounded-lg bg-white"
        shapeRendering="crispEdges"
      >
        <path d={path} fill="black" />
      </svg>
      <p className="text-muted">
        No camera? Type this key into the app:{' '}
        <code className="font-mono break-all text-ink">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
    </div>
  );
};
