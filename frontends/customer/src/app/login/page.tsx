import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import Link from 'next/link';
import { login } from '../../actions/account.ts';

interface Props {
  searchParams: Promise<{ next?: string | string[]; registered?: string }>;
}

export const metadata: Metadata = { title: 'Log in' };

const fields = [
  { name: 'login', label: 'Username or e-mail address', autoComplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
] as const;

const Login = async ({ searchParams }: Props) => {
  const { next, registered } = await searchParams;
  return (
    <Narrow title="Log in">
      {registered && (
        <Notice tone="positive" title="You are registered">
          Log in once you have confirmed your e-mail address.
        </Notice>
      )}
      <Form action={login} fields={fields} submit="Log in">
        <input type="hidden" name="next" value={returnPath(next, '/')} />
      </Form>
      <p className="text-sm text-muted">
        New here?{' '}
        <Link href="/register" className="text-accent underline">
          Register
        </Link>
      </p>
    </Narrow>
  );
};

export default Login;
