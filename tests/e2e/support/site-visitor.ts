import { eshop } from './platform.ts';

/** Somebody at the customer site whose browser runs no scripts: pages, forms and a cookie jar. */
export const visitSite = () => {
  const jar = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), origin: eshop.urls.customer, ...init.headers };
    const response = await fetch(`${eshop.urls.customer}${path}`, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  /** Fills the form of a page that has a button of this text, and sends it; answers where it leads. */
  const send = async (
    path: string,
    button: string,
    values: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const page = await (await ask(path)).text();
    const body = new FormData();
    for (const [name, value] of [...hiddenFields(formWith(page, button)), ...Object.entries(values)])
      body.set(name, value);
    const answer = await ask(path, { method: 'POST', body, headers });
    const location = answer.headers.get('location');
    if (location) return location;
    throw new Error(`'${button}' led nowhere: ${answer.status} ${(await answer.text()).slice(0, 2000)}`);
  };
  return { ask, send };
};

const formWith = (page: string, button: string): string => {
  const found = page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(`>${button}</button>`));
  if (!found) throw new Error(`no form has the button '${button}': ${page.slice(0, 2000)}`);
  return found;
};

const hiddenFields = (form: string): [string, string][] =>
  [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes = '']) => [
    attributeOf(attributes, 'name'),
    attributeOf(attributes, 'value'),
  ]);

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };

const attributeOf = (attributes: string, name: string): string => {
  const [, value = ''] = new RegExp(`${name}="([^"]*)"`).exec(attributes) ?? [];
  return value.replace(/&(\w+|#x27);/g, (whole, entity: string) => entities[entity] ?? whole);
};
