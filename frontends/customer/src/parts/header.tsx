import { SearchIcon } from '@eshop/ui/components/icons.tsx';
import { currentVisitor } from '@eshop/ui/server/current-session';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { AccountMenu } from '../account/account-menu.tsx';
import { CartButton } from '../cart/cart-button.tsx';

const sections = [
  ['/vehicles?category=cars', shop.cars],
  ['/vehicles?category=motorcycles', shop.motorcycles],
] as const;

export const Header = () => (
  <header className="z-20 border-b border-line bg-surface/95 backdrop-blur md:sticky md:top-0">
    <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 sm:gap-x-8 sm:px-6">
      <Link href="/" className="flex min-h-11 items-center gap-2.5 text-xl font-extrabold tracking-tight">
        <Mark />
        {shop.name}
      </Link>
      <nav aria-label={shop.nav.shop} className="order-3 flex gap-5 text-sm font-semibold md:order-none">
        {sections.map(([href, label]) => (
          <Link key={href} href={href} className="flex min-h-11 items-center hover:text-accent">
            {label}
          </Link>
        ))}
      </nav>
      <Search />
      <div className="ml-auto flex items-center gap-1">
        <Account />
        <CartButton />
      </div>
    </div>
  </header>
);

const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8">
    <rect width="32" height="32" rx="9" className="fill-accent" />
    <path d="M6 20c0-4 2-5 4-5l3-4h7l4 4c2 0 3 2 3 5z" className="fill-on-accent" />
    <circle cx="11" cy="21" r="3.4" className="fill-accent stroke-on-accent" strokeWidth="2" />
    <circle cx="22" cy="21" r="3.4" className="fill-accent stroke-on-accent" strokeWidth="2" />
  </svg>
);

const Search = () => (
  <search className="order-4 min-w-0 flex-1 basis-36 md:order-none md:mx-auto md:max-w-md">
    <form action="/vehicles" className="relative">
      <label htmlFor="search" className="sr-only">
        {shop.search.label}
      </label>
      <input
        id="search"
        name="q"
        type="search"
        maxLength={200}
        placeholder={shop.search.placeholder}
        className="min-h-11 w-full rounded-full border border-line-strong bg-raised pr-12 pl-5 text-sm placeholder:text-muted"
      />
      <button
        type="submit"
        aria-label={shop.search.submit}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-full text-muted hover:text-accent"
      >
        <SearchIcon />
      </button>
    </form>
  </search>
);

const Account = async () => {
  const visitor = await currentVisitor();
  if (visitor) return <AccountMenu name={visitor.name} />;
  return (
    <Link
      href="/login"
      className="flex min-h-11 items-center rounded-full px-3 text-sm font-semibold whitespace-nowrap hover:text-accent"
    >
      {shop.account.logIn}
    </Link>
  );
};
