import Link from 'next/link';
import { shop } from '#texts/shop';
import { paymentTime } from '../settings.ts';

const columns = [
  [
    shop.footer.shop,
    [
      ['/vehicles?category=cars', shop.cars],
      ['/vehicles?category=motorcycles', shop.motorcycles],
      ['/vehicles', shop.all],
      ['/vehicles?inStock=true', shop.inStockNow],
    ],
  ],
  [
    shop.footer.account,
    [
      ['/cart', shop.footer.cart],
      ['/orders', shop.account.orders],
      ['/profile', shop.account.profile],
      ['/style', shop.footer.look],
    ],
  ],
] as const;

export const Footer = () => (
  <footer className="mt-auto border-t border-line bg-sunken">
    <div className="mx-auto grid max-w-7xl gap-8 px-4 py-10 text-sm sm:grid-cols-[2fr_1fr_1fr] sm:px-6">
      <div className="grid content-start gap-3">
        <p className="text-base font-extrabold tracking-tight">{shop.name}</p>
        <p className="max-w-sm text-muted">{shop.footer.promise}</p>
        {shop.footer.facts(paymentTime()).map((fact) => (
          <p key={fact} className="max-w-sm text-muted">
            {fact}
          </p>
        ))}
      </div>
      {columns.map(([title, links]) => (
        <nav key={title} aria-label={title} className="grid content-start gap-1">
          <p className="mb-1 font-semibold">{title}</p>
          {links.map(([href, label]) => (
            <Link key={href} href={href} prefetch={false} className="py-1 text-muted hover:text-accent">
              {label}
            </Link>
          ))}
        </nav>
      ))}
    </div>
  </footer>
);
