import type { Image } from '@eshop/contracts/product';
import type { z } from 'zod';
import { mediaUrl } from '../media-url.ts';

interface Props {
  image: z.infer<typeof Image> | undefined;
  className?: string;
  /** Whether it is what the page is about, so that it is fetched first. @default false */
  first?: boolean;
}

/** A vehicle's picture, or a quiet surface where there is none. */
export const Picture = ({ image, className = '', first = false }: Props) =>
  image ? (
    // biome-ignore lint/performance/noImgElement: Next's own sets inline styles, which the Content-Security-Policy refuses
    <img
      src={mediaUrl(image.url)}
      alt={image.alt}
      width={1200}
      height={800}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      className={`bg-sunken ${className}`}
    />
  ) : (
    <div className={`grid place-items-center bg-sunken text-sm text-muted ${className}`}>No picture yet</div>
  );
