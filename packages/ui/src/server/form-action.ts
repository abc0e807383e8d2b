import type { Problem } from '@eshop/contracts/problem';
import { badRequest } from '@eshop/contracts/problems/general';

/** What an action returns that is sent something else than its form. */
const noForm = { problem: badRequest('This is no form.').problem };

/**
 * Makes the action of a form, with the state that React passes before the form or without. Whoever sends something else
 * than a form is refused: an action is an address that anybody can call with anything.
 */
export const formAction =
  <Outcome extends { problem?: Problem | undefined }>(act: (form: FormData) => Promise<Outcome>) =>
  async (...args: unknown[]): Promise<Outcome> => {
    const form = args.at(-1);
    return form instanceof FormData ? act(form) : (noForm as Outcome);
  };

/** As `formAction`, of a form that shows no outcome. */
export const buttonAction =
  (act: (form: FormData) => Promise<void>) =>
  async (...args: unknown[]): Promise<void> => {
    const form = args.at(-1);
    if (form instanceof FormData) await act(form);
  };
