import type { Product } from '@eshop/contracts/product';
import { mediaSet, mediaUrl } from '@eshop/ui/media-url';

/** A product's first image, small; beside its name, so it says nothing itself. */
export const Thumbnail = ({ images: [first] }: Pick<Product, 'images'>) =>
  first ? (
    // biome-ignore lint/performance/noImgElement: product has made the sizes already
    <img
      src={mediaUrl(first.url)}
      {...(first.srcset && { srcSet: mediaSet(first.srcset), sizes: '56px' })}
      alt=""
      width={56}
      height={42}
      loading="lazy"
      className="aspect-4/3 w-14 rounded-md bg-sunken object-cover"
    />
  ) : (
    <span className="block aspect-4/3 w-14 rounded-md bg-sunken" />
  );
