/** What a browser does at the stand-in of Google: fills its form in, follows it back to the shop. Returns the code that it brings. */
export const comeBack = async (url: URL, email: string): Promise<string> => {
  const cookies: string[] = [];
  let at = url;
  for (let step = 0; !at.searchParams.has('code') && step < 5; step++) {
    const form = at.pathname.startsWith('/interaction/');
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: cookies.join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams({ email, name: 'Gina' }) }),
    });
    cookies.push(...response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''));
    at = new URL(response.headers.get('location') ?? '', at);
  }
  return at.searchParams.get('code') ?? '';
};
