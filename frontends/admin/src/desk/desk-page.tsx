import type { Permission } from '@eshop/contracts/policy';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Desk, requireDesk } from './desk.ts';

interface Props {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What a page's address asks for; of a parameter that comes twice the first counts. */
interface Asked {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}

type Render = (desk: Desk, asked: Asked) => ReactNode | Promise<ReactNode>;

/** A page for those who may do what it needs; the others are told so, and who is not logged in logs in first. */
export const deskPage = (needs: Permission | undefined, render: Render) => async (props: Props) => {
  const desk = await requireDesk();
  if (needs && !desk.can(needs)) return <NotAllowed />;
  return render(desk, { params: await props.params, query: singles(await props.searchParams) });
};

const singles = (all: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first ? [[name, first]] : [];
    }),
  );

/** Shown instead of a page that a team member's roles do not allow. */
const NotAllowed = () => (
  <EmptyState title="Your roles do not allow this" whole>
    <p className="mb-4">An admin can change them under People. It takes a few seconds to show here.</p>
    <Link href="/" className={buttonClass('quiet')}>
      Go to the dashboard
    </Link>
  </EmptyState>
);
