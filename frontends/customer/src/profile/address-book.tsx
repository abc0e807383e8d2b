import { addressLines } from '@eshop/ui/address-lines';
import { Button } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { account } from '#texts/account';
import { removeAddress, saveAddress } from '../actions/profile.ts';
import { AddressForm } from './address-form.tsx';
import { type Address, addressId } from './address-id.ts';
import { Folded } from './folded.tsx';

const texts = account.profile;

interface Props {
  addresses: readonly Address[];
  /** What a new address begins with. */
  name: string;
  phone: string | null;
}

/** Where somebody has things delivered: to add to, change and take from. */
export const AddressBook = ({ addresses, name, phone }: Props) => (
  <section id="addresses" aria-labelledby="addresses-title" className="grid scroll-mt-24 gap-4">
    <h2 id="addresses-title" className="text-xl font-bold tracking-tight">
      {texts.addresses}
    </h2>
    {addresses.length === 0 && <p className="text-muted">{texts.none}</p>}
    <ul className="grid gap-3">
      {addresses.map((address) => (
        <li key={addressId(address)}>
          <Entry address={address} />
        </li>
      ))}
    </ul>
    <Folded id="new" label={texts.add} key={addresses.length}>
      <AddressForm action={saveAddress} submit={texts.saveAddress} address={{ name, ...(phone && { phone }) }} />
    </Folded>
  </section>
);

const Entry = ({ address }: { address: Address }) => {
  const { name, street, phone, note } = address;
  const id = addressId(address);
  return (
    <Card className="grid gap-3 p-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <address className="not-italic wrap-anywhere">
          <span className="font-semibold">{name}</span>
          <br />
          {addressLines(address).join(', ')}
          <br />
          <span className="text-sm text-muted">
            {phone}
            {note && ` · ${note}`}
          </span>
        </address>
        <form action={removeAddress}>
          <CsrfField />
          <input type="hidden" name="address" value={id} />
          <Button look="quiet" aria-label={texts.removeNamed(street)}>
            {texts.remove}
          </Button>
        </form>
      </div>
      <Folded id={id} label={texts.edit} name={texts.editNamed(street)}>
        <AddressForm action={saveAddress} submit={texts.saveAddress} address={address} replaces={id} />
      </Folded>
    </Card>
  );
};
