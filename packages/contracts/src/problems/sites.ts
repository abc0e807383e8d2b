import { problem } from '../problem-type.ts';

export const outdatedPage = problem('outdated-page', 403, 'Outdated page', {
  meaning: 'The user logged in or out after the page of the form was opened.',
  action: 'Load the page again.',
});
export const addressChanged = problem('address-changed', 409, 'Changed address', {
  meaning: 'The chosen address was changed or removed elsewhere.',
  action: 'Choose an address again.',
});
