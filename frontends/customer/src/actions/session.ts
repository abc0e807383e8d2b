'use server';

import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { endSession } from '@eshop/ui/server/current-session';
import { buttonAction } from '@eshop/ui/server/form-action';
import { redirect } from 'next/navigation';

/** Ends the session, here and at auth. */
export const logout = buttonAction(async (form) => {
  if (!(await outdatedForm(form))) await endSession();
  redirect('/');
});
