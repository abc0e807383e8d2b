import { addressLines } from '@eshop/ui/address-lines';
import { Pending } from '@eshop/ui/components/pending.tsx';
import Link from 'next/link';
import { checkout as texts } from '#texts/checkout';
import { type Address, addressId } from '../profile/address-id.ts';

interface Props {
  book: readonly Address[];
  /** The chosen one's id; undefined for one that is yet to be filled in. */
  chosen: string | undefined;
}

/** The address book as links: the total is that of the chosen one, also without JavaScript. */
export const AddressChoice = ({ book, chosen }: Props) => (
  <nav aria-label={texts.choose} className="grid gap-3">
    {book.map((address) => (
      <Choice key={addressId(address)} id={addressId(address)} chosen={chosen}>
        <span className="font-semibold wrap-anywhere">{address.name}</span>
        <span className="text-sm wrap-anywhere text-muted">{addressLines(address).join(', ')}</span>
        {address.note && <span className="text-sm text-muted">{address.note}</span>}
      </Choice>
    ))}
    <Choice id="new" chosen={chosen ?? 'new'}>
      <span className="font-semibold">{texts.another}</span>
    </Choice>
    <Link href="/profile#addresses" className="justify-self-start text-sm text-accent underline">
      {texts.manage}
    </Link>
  </nav>
);

const Choice = ({ id, chosen, children }: { id: string; chosen: string | undefined; children: React.ReactNode }) => (
  <Link
    href={`/checkout?address=${id}`}
    scroll={false}
    prefetch={false}
    aria-current={id === chosen ? 'true' : undefined}
    className="group flex min-h-14 items-center gap-4 rounded-2xl border border-line bg-raised px-5 py-3 hover:border-accent aria-current:border-accent aria-current:ring-1 aria-current:ring-accent"
  >
    <span
      aria-hidden="true"
      className="grid size-5 shrink-0 place-items-center rounded-full border-2 border-line-strong group-aria-current:border-accent"
    >
      <span className="size-2.5 rounded-full group-aria-current:bg-accent" />
    </span>
    <span className="grid">{children}</span>
    <span className="ml-auto">
      <Pending />
    </span>
  </Link>
);
