import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { logout } from '../actions/session.ts';
import { currentDesk, type Desk } from './desk.ts';
import { Menu } from './menu.tsx';
import { sections } from './sections.ts';
import { SmallButton } from './small-button.tsx';

/** What stands around every page: the menu of who is logged in, and the way out. */
export const Frame = async ({ children }: { children: ReactNode }) => {
  const desk = (await attempt(currentDesk())).value;
  if (!desk) return <Plain>{children}</Plain>;
  return (
    <div className="lg:grid lg:grid-cols-[14rem_1fr]">
      <header className="border-b border-line bg-raised lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r lg:border-b-0">
        <div className="flex items-center justify-between gap-3 px-4 py-3 lg:px-5 lg:py-5">
          <Brand />
        </div>
        <details className="group px-2 pb-2 lg:hidden">
          <summary className="rounded-lg px-3 py-2 text-sm font-semibold">Menu</summary>
          <Inside desk={desk} />
        </details>
        <div className="hidden px-2 pb-4 lg:block">
          <Inside desk={desk} />
        </div>
      </header>
      <Main>{children}</Main>
    </div>
  );
};

const Inside = ({ desk }: { desk: Desk }) => (
  <div className="grid gap-5">
    <Menu groups={visible(desk)} />
    <form action={logout} className="grid gap-2 border-t border-line px-3 pt-4">
      <CsrfField />
      <p className="text-sm">
        <span className="sr-only">Logged in as </span>
        <span className="font-medium">{desk.person.name}</span>
        <span className="block text-xs text-muted">{desk.person.roles.join(', ')}</span>
      </p>
      <SmallButton type="submit">Log out</SmallButton>
    </form>
  </div>
);

const visible = (desk: Desk) =>
  sections
    .map(({ title, items }) => ({ title, items: items.filter(({ needs }) => !needs || desk.can(needs)) }))
    .filter(({ items }) => items.length > 0);

const Plain = ({ children }: { children: ReactNode }) => (
  <>
    <header className="px-4 py-4 sm:px-6">
      <Brand />
    </header>
    <Main>{children}</Main>
  </>
);

const Brand = () => (
  <p className="font-bold tracking-tight">
    <Link href="/">Wheelhouse</Link> <span className="font-normal text-muted">Administration</span>
  </p>
);

const Main = ({ children }: { children: ReactNode }) => (
  <main id="content" tabIndex={-1} className="mx-auto w-full max-w-screen-2xl min-w-0 px-4 py-6 outline-none sm:px-6">
    {children}
  </main>
);
