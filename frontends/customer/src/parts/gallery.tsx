import type { Product } from '@eshop/contracts/product';
import { mediaSet, mediaUrl } from '@eshop/ui/media-url';
import { shop } from '#texts/shop';
import { Picture } from './picture.tsx';
import { Zoom } from './zoom.tsx';

const sizes = '(min-width: 80rem) 46rem, (min-width: 64rem) 60vw, 100vw';

/** The images side by side in a strip that scrolls, with links to each and a closer look. Works without JavaScript. */
export const Gallery = ({ images }: Pick<Product, 'images'>) => {
  if (images.length === 0) return <Picture image={undefined} sizes={sizes} className="aspect-3/2 w-full rounded-3xl" />;
  return (
    <section aria-label={shop.vehicle.pictures} className="grid min-w-0 content-start gap-3">
      <ul className="flex snap-x snap-mandatory gap-3 overflow-x-auto rounded-3xl [scrollbar-width:none]">
        {images.map((image, at) => (
          <li key={image.url} id={`picture-${at + 1}`} className="w-full shrink-0 scroll-mt-40 snap-center">
            <Zoom src={mediaUrl(image.url)} srcSet={image.srcset && mediaSet(image.srcset)} alt={image.alt}>
              <Picture
                image={image}
                sizes={sizes}
                first={at === 0}
                className="aspect-3/2 w-full rounded-3xl object-cover"
              />
            </Zoom>
          </li>
        ))}
      </ul>
      {images.length > 1 && (
        <ul className="flex gap-3">
          {images.map((image, at) => (
            <li key={image.url}>
              <a
                href={`#picture-${at + 1}`}
                aria-label={shop.vehicle.showPicture(at + 1, image.alt)}
                className="block overflow-hidden rounded-xl border border-line hover:border-accent"
              >
                <Picture image={image} alt="" sizes="7rem" className="aspect-3/2 w-28 object-cover" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
