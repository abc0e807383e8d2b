import { Button } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { account as texts } from '#texts/account';
import { shop } from '#texts/shop';
import { savePerson } from '../../actions/profile.ts';
import { logout } from '../../actions/session.ts';
import { account } from '../../gateways/auth.ts';
import { AddressBook } from '../../profile/address-book.tsx';
import type { Address } from '../../profile/address-id.ts';
import { requireCustomer } from '../../signed-in.ts';

interface Props {
  searchParams: Promise<{ saved?: string; failed?: string }>;
}

export const metadata: Metadata = { title: texts.profile.title, robots: { index: false } };

const fields = [
  { name: 'name', label: texts.fields.name, autoComplete: 'name', half: true },
  { name: 'phone', label: texts.fields.phone, type: 'tel', autoComplete: 'tel', optional: true, half: true },
] as const;

const ProfilePage = async ({ searchParams }: Props) => {
  const session = await requireCustomer('/profile');
  const { saved, failed } = await searchParams;
  const { value: profile, problem } = await attempt(account.profile(session));
  if (problem) return <ProblemNotice problem={problem} />;
  const { name, phone, username, email, addresses } = profile;
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-4xl font-extrabold tracking-tight">{texts.profile.title}</h1>
          <p className="mt-2 text-muted">{texts.profile.signedIn(username, email)}</p>
        </div>
        <form action={logout}>
          <CsrfField />
          <Button look="quiet">{shop.account.logOut}</Button>
        </form>
      </div>
      {saved && <Notice tone="positive" title={texts.profile.saved} />}
      {failed && <Notice tone="negative" title={texts.profile.stale} />}
      <Card className="grid gap-5 p-6">
        <h2 className="text-xl font-bold tracking-tight">{texts.profile.person}</h2>
        <Form action={savePerson} fields={fields} submit={texts.profile.save} values={{ name, phone: phone ?? '' }}>
          <CsrfField />
        </Form>
      </Card>
      <AddressBook addresses={addresses as Address[]} name={name} phone={phone} />
    </div>
  );
};

export default ProfilePage;
