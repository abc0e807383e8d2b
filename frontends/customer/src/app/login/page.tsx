import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import Link from 'next/link';
import { account as texts } from '#texts/account';
import { GoogleLink } from '../../account/google-link.tsx';
import { login } from '../../actions/account.ts';

type Search = Partial<Record<'next' | 'registered' | 'reset' | 'needed' | 'google', string>>;

export const metadata: Metadata = { title: texts.logIn, robots: { index: false } };

const fields = [
  { name: 'login', label: texts.fields.login, autoComplete: 'username' },
  { name: 'password', label: texts.fields.password, type: 'password', autoComplete: 'current-password' },
] as const;

const Login = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const search = await searchParams;
  const next = returnPath(search.next, '/');
  return (
    <Narrow title={texts.logIn}>
      <Told {...search} />
      <Form action={login} fields={fields} submit={texts.logIn}>
        <CsrfField />
        <input type="hidden" name="next" value={next} />
        <Link href="/forgot-password" className="justify-self-start text-sm text-accent underline">
          {texts.forgot}
        </Link>
      </Form>
      <GoogleLink next={next} />
      <p className="text-sm text-muted">
        {texts.newHere}{' '}
        <Link href={`/register?next=${encodeURIComponent(next)}`} className="text-accent underline">
          {texts.register}
        </Link>
      </p>
    </Narrow>
  );
};

export default Login;

/** Why somebody stands before the login. */
const Told = ({ registered, reset, needed, google }: Search) => {
  if (google) {
    const reasons = new Map<string, string>([
      ['409', texts.googleFailed.taken],
      ['403', texts.googleFailed.unverified],
    ]);
    return (
      <Notice tone="negative" title={texts.googleFailed.title}>
        {reasons.get(google) ?? texts.googleFailed.detail}
      </Notice>
    );
  }
  if (registered) {
    return (
      <Notice tone="positive" title={texts.registered}>
        {texts.registeredDetail}
      </Notice>
    );
  }
  if (reset) {
    return (
      <Notice tone="positive" title={texts.passwordSet}>
        {texts.passwordSetDetail}
      </Notice>
    );
  }
  return needed ? (
    <Notice tone="caution" title={texts.needed}>
      {texts.neededDetail}
    </Notice>
  ) : null;
};
