import type { Product } from '@eshop/contracts/product';
import { Picture } from './picture.tsx';

/** The pictures side by side in a strip that scrolls, with links to each. Works without JavaScript. */
export const Gallery = ({ images }: Pick<Product, 'images'>) => {
  if (images.length === 0) return <Picture image={undefined} className="aspect-3/2 w-full rounded-2xl" />;
  return (
    <section aria-label="Pictures" className="grid min-w-0 content-start gap-3">
      <ul className="flex snap-x snap-mandatory gap-3 overflow-x-auto rounded-2xl">
        {images.map((image, at) => (
          <li key={image.url} id={`picture-${at + 1}`} className="w-full shrink-0 scroll-mt-40 snap-center">
            <Picture image={image} first={at === 0} className="aspect-3/2 w-full rounded-2xl object-cover" />
          </li>
        ))}
      </ul>
      {images.length > 1 && (
        <ul className="flex gap-3">
          {images.map((image, at) => (
            <li key={image.url}>
              <a href={`#picture-${at + 1}`} aria-label={`Show picture ${at + 1}: ${image.alt}`} className="block">
                <Picture image={{ ...image, alt: '' }} className="aspect-3/2 w-24 rounded-lg object-cover" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
