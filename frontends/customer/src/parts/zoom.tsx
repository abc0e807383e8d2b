'use client';

import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { ZoomIcon } from '@eshop/ui/components/icons.tsx';
import { type ReactNode, useState } from 'react';
import { shop } from '#texts/shop';

interface Props {
  src: string;
  srcSet: string | undefined;
  alt: string;
  children: ReactNode;
}

/** An image that can be looked at closer: first whole, then at twice its size. Without JavaScript a link to it. */
export const Zoom = ({ src, srcSet, alt, children }: Props) => {
  const [open, setOpen] = useState(false);
  const [close, setClose] = useState(false);
  const begin = (event: React.MouseEvent) => {
    event.preventDefault();
    setClose(false);
    setOpen(true);
  };
  return (
    <div className="group relative">
      {children}
      <a
        href={src}
        onClick={begin}
        aria-label={shop.vehicle.zoomed(alt)}
        className="absolute inset-0 grid cursor-zoom-in place-items-end rounded-3xl p-4"
      >
        <span className="flex items-center gap-2 rounded-full bg-raised/95 px-4 py-2 text-sm font-semibold shadow-lift">
          <ZoomIcon /> {shop.vehicle.zoom}
        </span>
      </a>
      <Dialog open={open} onClose={() => setOpen(false)} title={alt} shape="full">
        <div className={`grid h-full overflow-auto bg-sunken ${close ? '' : 'place-items-center'}`}>
          <button
            type="button"
            onClick={() => setClose(!close)}
            aria-pressed={close}
            aria-label={shop.vehicle.zoom}
            className={close ? 'w-[200vw] cursor-zoom-out' : 'max-w-full cursor-zoom-in'}
          >
            {/* biome-ignore lint/performance/noImgElement: Next's own sets inline styles, which the Content-Security-Policy refuses */}
            <img
              src={src}
              srcSet={srcSet}
              sizes={close ? '200vw' : '100vw'}
              alt={alt}
              width={1200}
              height={800}
              className={close ? 'h-auto w-full' : 'max-h-[calc(100dvh-5rem)] w-auto object-contain'}
            />
          </button>
        </div>
      </Dialog>
    </div>
  );
};
