import { z } from 'zod';

/** Next's header of an action that a script sends; without scripts a form's fields name its action. */
const actionHeader = 'next-action';
/** The arguments of an action that a script sends: its state at most, and the form. */
const maxArguments = 2;
/** In UTF-16 units. The largest holds what the product form was filled in with; reading a longer one would cost too much. */
const maxPartLength = 65_536;

/**
 * Whether a body is one that a form of our pages sends to its action, or none for an action at all. Every action takes a
 * form. React throws on whatever else it cannot decode, before any code of ours runs, and Next answers that with a 500.
 */
export const isReadableAction = async (request: Pick<Request, 'headers' | 'clone'>): Promise<boolean> => {
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const isScripted = request.headers.has(actionHeader);
  if (!isMultipart) return !isScripted;
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  if (!form) return !isScripted;
  return isScripted ? hasArguments(form) : [...form].every(([name, value]) => isBound(form, name, value));
};

/** The arguments are the part `0`, a list whose last item refers to the form. */
const hasArguments = (form: FormData): boolean => {
  const list = parseEntry(form.get('0'), isPlain);
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.length <= maxArguments &&
    /^\$K[0-9a-f]{1,4}$/.test(String(list.at(-1)))
  );
};

/**
 * Fields of an action without scripts: `$ACTION_REF_1` says that `$ACTION_1:0` holds its id, and that refers to
 * `$ACTION_1:1`, a list with the state that its page was rendered with.
 */
const isBound = (form: FormData, name: string, value: FormDataEntryValue): boolean => {
  const [, reference] = /^\$ACTION_REF_(.*)$/.exec(name) ?? [];
  if (reference !== undefined) return form.has(`$ACTION_${reference}:0`);
  const [, action, part] = /^(\$ACTION_[^:]*):(.*)$/.exec(name) ?? [];
  if (action === undefined) return true;
  if (part !== '0') {
    const boundArguments = parseEntry(value, isPlain);
    return Array.isArray(boundArguments) && boundArguments.length <= maxArguments;
  }
  const isReference = (text: string) => /^\$@[0-9a-f]{1,4}$/.test(text) && form.has(`${action}:${text.slice(2)}`);
  return Action.safeParse(parseEntry(value, (text) => isPlain(text) || isReference(text))).success;
};

const Action = z.object({ id: z.string(), bound: z.string().startsWith('$@').nullable() });

/** A value of JSON whose texts are all allowed; undefined when it is none. React reads texts that begin with `$`. */
const parseEntry = (value: FormDataEntryValue | null, isAllowed: (text: string) => boolean): unknown => {
  if (typeof value !== 'string' || value.length > maxPartLength) return undefined;
  try {
    return JSON.parse(value, (_, item: unknown) => {
      if (typeof item === 'string' && !isAllowed(item)) throw new SyntaxError('a reference that no form has');
      return item;
    });
  } catch {
    return undefined;
  }
};

const isPlain = (text: string): boolean =>
  !text.startsWith('$') || text === '$undefined' || /^\$(\$|K[0-9a-f]{1,4}$)/.test(text);
