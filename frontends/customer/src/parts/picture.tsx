import type { Product } from '@eshop/contracts/product';
import { mediaSet, mediaUrl } from '@eshop/ui/media-url';
import { shop } from '#texts/shop';

interface Props {
  image: Product['images'][number] | undefined;
  /** How wide it is shown, as HTML's `sizes`. */
  sizes: string;
  /** In place of its own words; empty where the words beside it say it already. */
  alt?: string;
  className?: string;
  /** Whether it is what the page is about, so that it is fetched first. @default false */
  first?: boolean;
}

/** A vehicle's image in the width that is needed, or a quiet surface where there is none. */
export const Picture = ({ image, sizes, alt, className = '', first = false }: Props) =>
  image ? (
    // biome-ignore lint/performance/noImgElement: Next's own sets inline styles, which the Content-Security-Policy refuses
    <img
      src={mediaUrl(image.url)}
      srcSet={image.srcset && mediaSet(image.srcset)}
      sizes={image.srcset && sizes}
      alt={alt ?? image.alt}
      width={image.width ?? 1200}
      height={image.height ?? 800}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding={first ? 'sync' : 'async'}
      className={`bg-sunken ${className}`}
    />
  ) : (
    <div className={`grid place-items-center bg-sunken text-center text-sm text-muted ${className}`}>
      {alt === '' ? '' : shop.vehicle.noPicture}
    </div>
  );
