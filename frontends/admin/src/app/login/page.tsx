import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import { login } from '../../actions/session.ts';

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export const metadata: Metadata = { title: 'Log in' };

const fields = [
  { name: 'login', label: 'Username or e-mail address', autoComplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
] as const;

const Login = async ({ searchParams }: Props) => {
  const { next } = await searchParams;
  return (
    <Narrow title="Log in">
      <p className="text-sm text-muted">For the people who run the shop.</p>
      <Form action={login} fields={fields} submit="Log in">
        <CsrfField />
        <input type="hidden" name="next" value={returnPath(next, '/')} />
      </Form>
    </Narrow>
  );
};

export default Login;
