import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import Link from 'next/link';
import { account as texts } from '#texts/account';
import { GoogleLink } from '../../account/google-link.tsx';
import { register } from '../../actions/account.ts';

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export const metadata: Metadata = { title: texts.register, robots: { index: false } };

const { fields: labels } = texts;
const fields = [
  { name: 'name', label: labels.name, autoComplete: 'name' },
  { name: 'username', label: labels.username, autoComplete: 'username', hint: labels.usernameHint },
  { name: 'email', label: labels.email, type: 'email', autoComplete: 'email' },
  {
    name: 'password',
    label: labels.password,
    type: 'password',
    autoComplete: 'new-password',
    hint: labels.passwordHint,
  },
] as const;

const Register = async ({ searchParams }: Props) => {
  const next = returnPath((await searchParams).next, '/');
  return (
    <Narrow title={texts.register}>
      <Form action={register} fields={fields} submit={texts.register}>
        <CsrfField />
        <input type="hidden" name="next" value={next} />
      </Form>
      <GoogleLink next={next} />
      <p className="text-sm text-muted">
        {texts.haveOne}{' '}
        <Link href={`/login?next=${encodeURIComponent(next)}`} className="text-accent underline">
          {texts.logIn}
        </Link>
      </p>
    </Narrow>
  );
};

export default Register;
