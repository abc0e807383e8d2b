import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Form } from '@eshop/ui/components/form.tsx';
import { Narrow } from '@eshop/ui/components/narrow.tsx';
import { orTryAgain } from '@eshop/ui/server/or-try-again';
import { returnPath } from '@eshop/ui/server/return-path';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isPassed, requireLogin, secondFactorPath } from '../../desk/desk.ts';
import { auth } from '../../gateways/auth.ts';
import { EnrollmentSteps } from '../../second-factor/enrollment-steps.tsx';
import { passSecondFactor } from '../../second-factor/pass-second-factor.ts';

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export const metadata: Metadata = { title: 'Second factor' };

const fields = [
  { name: 'code', label: 'Code from your app', autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 7 },
] as const;

/** Asks for the code of an authenticator app; who has none yet sets one up first. */
const SecondFactor = async ({ searchParams }: Props) => {
  const next = returnPath((await searchParams).next, '/');
  const desk = await requireLogin();
  if (isPassed(desk)) redirect(next);
  const isNew = desk.person.secondFactor === 'not-enrolled';
  const enrollment = isNew ? await orTryAgain(auth.enrollSecondFactor(desk.session), secondFactorPath) : undefined;
  return (
    <Narrow title={enrollment ? 'Set up your authenticator app' : 'Enter your code'}>
      {enrollment ? (
        <EnrollmentSteps {...enrollment} />
      ) : (
        <p className="text-sm text-muted">
          Your roles need a second factor. Lost your app? Ask a colleague who manages people to reset it.
        </p>
      )}
      <Form action={passSecondFactor} fields={fields} submit="Continue">
        <CsrfField />
        <input type="hidden" name="next" value={next} />
      </Form>
    </Narrow>
  );
};

export default SecondFactor;
