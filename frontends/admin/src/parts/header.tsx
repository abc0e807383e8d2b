import { Button } from '@eshop/ui/components/button.tsx';
import { currentVisitor } from '@eshop/ui/server/current-session';
import Link from 'next/link';
import { logout } from '../actions/session.ts';

export const Header = async () => {
  const visitor = await currentVisitor();
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <p className="font-bold tracking-tight">
          Wheelhouse <span className="font-normal text-muted">Administration</span>
        </p>
        {visitor && (
          <>
            <nav aria-label="Sections" className="text-sm font-medium">
              <Link href="/payments" className="hover:text-accent" prefetch={false}>
                Payments
              </Link>
            </nav>
            <form action={logout} className="ml-auto flex items-center gap-4">
              <p className="text-sm">
                <span className="sr-only">Logged in as </span>
                {visitor.name} <span className="text-muted">({visitor.roles.join(', ')})</span>
              </p>
              <Button look="quiet">Log out</Button>
            </form>
          </>
        )}
      </div>
    </header>
  );
};
