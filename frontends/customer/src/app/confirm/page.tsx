import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import { carriedText } from '@eshop/ui/server/current-session';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import { account as texts } from '#texts/account';
import { confirm, resendCode } from '../../actions/account.ts';

interface Props {
  searchParams: Promise<{ next?: string; resent?: string }>;
}

export const metadata: Metadata = { title: texts.confirm.title, robots: { index: false } };

const fields = [
  { name: 'username', label: texts.fields.username, autoComplete: 'username' },
  { name: 'code', label: texts.fields.code, autoComplete: 'one-time-code', inputMode: 'numeric' },
] as const;

const ConfirmPage = async ({ searchParams }: Props) => {
  const { next, resent } = await searchParams;
  const username = await carriedText('login');
  const hiddenFields = (
    <>
      <CsrfField />
      <input type="hidden" name="next" value={returnPath(next, '/')} />
    </>
  );
  return (
    <Narrow title={texts.confirm.title}>
      <p className="text-muted">{texts.confirm.detail}</p>
      {resent && <Notice tone="positive" title={texts.confirm.resent} />}
      <Form action={confirm} fields={fields} submit={texts.confirm.submit} values={{ username }}>
        {hiddenFields}
      </Form>
      {username && (
        <form action={resendCode}>
          {hiddenFields}
          <input type="hidden" name="username" value={username} />
          <button type="submit" className="min-h-11 text-sm text-accent underline">
            {texts.confirm.resend}
          </button>
        </form>
      )}
    </Narrow>
  );
};

export default ConfirmPage;
