import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import type { Metadata } from 'next';
import Link from 'next/link';
import { register } from '../../actions/account.ts';

export const metadata: Metadata = { title: 'Register' };

const fields = [
  { name: 'name', label: 'Name', autoComplete: 'name' },
  { name: 'username', label: 'Username', autoComplete: 'username', hint: '3 to 40 letters or digits, a letter first' },
  { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'email' },
  {
    name: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 10 characters with upper and lower case and a digit',
  },
] as const;

const Register = () => (
  <Narrow title="Register">
    <Form action={register} fields={fields} submit="Register" />
    <p className="text-sm text-muted">
      Have an account already?{' '}
      <Link href="/login" className="text-accent underline">
        Log in
      </Link>
    </p>
  </Narrow>
);

export default Register;
