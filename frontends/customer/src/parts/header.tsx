import { Button, buttonClass } from '@eshop/ui/components/button.tsx';
import { currentVisitor } from '@eshop/ui/server/current-session';
import Link from 'next/link';
import { logout } from '../actions/account.ts';

export const Header = async () => (
  <header className="top-0 z-10 border-b md:sticky border-line bg-surface/95 backdrop-blur">
    <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 sm:gap-x-6 sm:px-6">
      <Link href="/" className="text-lg font-bold tracking-tight">
        Wheelhouse
      </Link>
      <nav aria-label="Shop" className="flex gap-3 text-sm font-medium sm:gap-5">
        <Link href="/vehicles?category=cars" className="hover:text-accent">
          Cars
        </Link>
        <Link href="/vehicles?category=motorcycles" className="hover:text-accent">
          Motorcycles
        </Link>
      </nav>
      <search className="order-last w-full md:order-none md:ml-auto md:w-72">
        <form action="/vehicles">
          <label htmlFor="search" className="sr-only">
            Search vehicles
          </label>
          <input
            id="search"
            name="q"
            type="search"
            maxLength={200}
            placeholder="Search by name or brand"
            className="min-h-10 w-full rounded-full border border-line bg-raised px-4 text-sm placeholder:text-muted"
          />
        </form>
      </search>
      <Account />
    </div>
  </header>
);

const Account = async () => {
  const visitor = await currentVisitor();
  if (!visitor) {
    return (
      <div className="ml-auto flex items-center gap-2 md:ml-0">
        <Link href="/login" className="py-2 text-sm sm:px-2 font-medium hover:text-accent">
          Log in
        </Link>
        <Link href="/register" className={`${buttonClass('quiet')} max-sm:hidden`}>
          Register
        </Link>
      </div>
    );
  }
  return (
    <form action={logout} className="ml-auto flex items-center gap-3 md:ml-0">
      <p className="max-w-32 truncate text-sm">
        <span className="sr-only">Logged in as </span>
        {visitor.name}
      </p>
      <Button look="quiet">Log out</Button>
    </form>
  );
};
