import type { Product } from '@eshop/contracts/product';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { ArrowIcon } from '@eshop/ui/components/icons.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { Picture } from './picture.tsx';

const texts = shop.home;

/** The first thing that is seen: what this shop is, and the newest vehicle. */
export const Hero = ({ vehicle }: { vehicle: Product | undefined }) => (
  <section className="grid overflow-hidden rounded-3xl border border-line bg-raised lg:grid-cols-[5fr_6fr]">
    <div className="grid content-center justify-items-start gap-6 px-6 py-10 sm:px-12 lg:py-16">
      <h1 className="text-4xl leading-[1.05] font-extrabold tracking-tight sm:text-6xl">{texts.heading}</h1>
      <p className="max-w-prose text-lg text-muted">{texts.lead}</p>
      <p className="flex flex-wrap gap-3">
        <Link href="/vehicles" className={buttonClass()}>
          {texts.see} <ArrowIcon />
        </Link>
      </p>
    </div>
    {vehicle && (
      <div className="group relative min-h-64 overflow-hidden bg-sunken">
        <Picture
          image={vehicle.images[0]}
          alt=""
          sizes="(min-width: 80rem) 42rem, (min-width: 64rem) 55vw, 100vw"
          first
          className="aspect-3/2 size-full object-cover"
        />
        <p className="absolute bottom-4 left-4 grid rounded-2xl bg-raised/95 px-5 py-3 shadow-lift">
          <span className="text-xs font-semibold text-spark">{texts.kicker}</span>
          <Link
            href={`/vehicles/${vehicle.id}`}
            className="font-bold tracking-tight after:absolute after:inset-0 group-hover:text-accent"
          >
            {vehicle.name}
          </Link>
          <Price value={vehicle.price} plain className="text-sm text-muted" />
        </p>
      </div>
    )}
  </section>
);
