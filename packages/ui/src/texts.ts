/** What the shared parts say; a site's own texts stand with the site. */
export const texts = {
  failed: {
    title: 'Something went wrong on our side',
    detail: 'Nothing was lost. Please try again.',
    retry: 'Try again',
  },
  tryAgain: {
    title: 'We cannot check your login right now',
    detail: 'You are still logged in. Wait a moment, then try again.',
    retry: 'Try again',
  },
  away: {
    title: 'This is not available for the moment',
    detail: 'Please try again in a little while. Nothing was lost.',
  },
  optional: '(optional)',
  loading: 'Loading',
  close: 'Close',
  choose: 'Choose…',
} as const;
