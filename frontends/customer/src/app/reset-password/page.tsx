import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { carriedText } from '@eshop/ui/server/current-session';
import type { Metadata } from 'next';
import { account as texts } from '#texts/account';
import { resetPassword } from '../../actions/account.ts';

export const metadata: Metadata = { title: texts.reset.title, robots: { index: false } };

const { fields: labels } = texts;
const fields = [
  { name: 'login', label: labels.login, autoComplete: 'username' },
  { name: 'code', label: labels.code, autoComplete: 'one-time-code', inputMode: 'numeric' },
  {
    name: 'password',
    label: labels.newPassword,
    type: 'password',
    autoComplete: 'new-password',
    hint: labels.passwordHint,
  },
] as const;

const ResetPassword = async () => {
  const login = await carriedText('login');
  return (
    <Narrow title={texts.reset.title}>
      <p className="text-muted">{texts.reset.detail}</p>
      <Form action={resetPassword} fields={fields} submit={texts.reset.submit} values={{ login }}>
        <CsrfField />
      </Form>
    </Narrow>
  );
};

export default ResetPassword;
