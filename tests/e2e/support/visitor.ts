import { randomBytes } from 'node:crypto';
import { eshop } from './platform.ts';

interface Asked {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: NonNullable<RequestInit['body']>;
}

type Fields = Readonly<Record<string, string>>;

/** A form of a page as a browser without scripts sends it: where to, and its hidden fields. */
const formOf = (page: string, holding: string): { action: string; fields: Record<string, string> } => {
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(holding));
  if (!form) throw new Error(`no form with ${holding} on this page: ${page.slice(0, 2000)}`);
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  const fields = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const);
  return { action: attribute(form.slice(0, form.indexOf('>')), 'action'), fields: Object.fromEntries(fields) };
};

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '').replaceAll(
    /&quot;|&amp;|&#x27;|&lt;|&gt;/g,
    (entity) => entities[entity] ?? entity,
  );

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&amp;': '&',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** Somebody at one of the sites who keeps cookies and sends forms, without a browser's other manners. */
export const newVisitor = (site: 'customer' | 'admin', cookies: Record<string, string> = {}) => {
  const url = eshop.urls[site];
  const jar = new Map(Object.entries(cookies));
  const ask = async (path: string, { headers, ...rest }: Asked = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...rest,
      headers: { ...(cookie && { cookie }), ...headers },
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    return response;
  };
  /** Opens a page; what it returns sends the form that holds this, as often as it is called. */
  const open = async (path: string, holding: string) => {
    const page = await (await ask(path)).text();
    const form = formOf(page, holding);
    return (fields: Fields = {}, headers: Fields = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...form.fields, ...fields })) body.append(name, value);
      return ask(form.action || path, { method: 'POST', body, headers: { origin: url, ...headers } });
    };
  };
  const send = async (path: string, holding: string, fields: Fields, headers: Fields) =>
    (await open(path, holding))(fields, headers);
  /** Sends the form of a page that has the first of these fields. */
  const submit = (path: string, fields: Fields, headers: Fields = {}) =>
    send(path, `name="${Object.keys(fields)[0]}"`, fields, headers);
  return {
    url,
    ask,
    submit,
    /** Opens a page that has a button of this text; what it returns presses the button, as often as it is called. */
    openForm: (path: string, button: string) => open(path, `>${button}</button>`),
    /** Sends the form of a page that has a button of this text, as it is. */
    press: (path: string, button: string, headers: Fields = {}) => send(path, `>${button}</button>`, {}, headers),
    logIn: (login: string, password: string, path = '/login') => submit(path, { login, password }),
    /** The secret in the site's cookie. */
    secret: () => jar.get(`eshop-${site}`),
    cookieName: `eshop-${site}`,
  };
};

export type Visitor = ReturnType<typeof newVisitor>;

const keep = (jar: Map<string, string>, set: string) => {
  const [pair = '', ...attributes] = set.split('; ');
  const [name = '', value = ''] = pair.split('=');
  if (value === '' || attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
  else jar.set(name, value);
};

/** A secret as a site's cookie holds it, that no site gave. */
export const madeUpSecret = () => randomBytes(32).toString('base64url');
