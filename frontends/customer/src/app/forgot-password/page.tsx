import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import type { Metadata } from 'next';
import { account as texts } from '#texts/account';
import { forgotPassword } from '../../actions/account.ts';

export const metadata: Metadata = { title: texts.forgotPage.title, robots: { index: false } };

const fields = [{ name: 'login', label: texts.fields.login, autoComplete: 'username' }] as const;

const ForgotPassword = () => (
  <Narrow title={texts.forgotPage.title}>
    <p className="text-muted">{texts.forgotPage.detail}</p>
    <Form action={forgotPassword} fields={fields} submit={texts.forgotPage.submit}>
      <CsrfField />
    </Form>
  </Narrow>
);

export default ForgotPassword;
