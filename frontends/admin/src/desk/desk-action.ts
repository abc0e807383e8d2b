import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { type Desk, requireDesk } from './desk.ts';

/** What came of an action: a sentence to show on the page that stays, or where to go. */
export type Done = string | { to: string };

/**
 * An action of a form: its fields are read by `schema`, `act` does it in the name of who is at the desk. A refusal is
 * shown at the form with what was typed; either way the page is rebuilt, so that it shows what holds now.
 */
export const deskAction = <Schema extends z.ZodType>(
  schema: Schema,
  act: (desk: Desk, input: z.infer<Schema>) => Promise<Done>,
) =>
  formAction(async (form): Promise<FormOutcome> => {
    const desk = await requireDesk();
    const values = textFieldsOf(form);
    const formProblem = await outdatedForm(form);
    if (formProblem) return { problem: formProblem, values };
    const input = schema.safeParse(values);
    if (!input.success) return { problem: invalidForm(input.error), values };
    const { value: outcome, problem } = await attempt(act(desk, input.data));
    if (typeof outcome === 'object') redirect(outcome.to);
    refresh();
    return problem ? { problem, values } : { done: outcome };
  });

/** The form's texts; an empty field is one that was left out. */
const textFieldsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !name.startsWith('$ACTION')
        ? [[name, value.replaceAll('\r\n', '\n')]]
        : [],
    ),
  );
