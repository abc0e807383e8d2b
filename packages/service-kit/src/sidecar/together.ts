interface Asked<Answer> {
  keys: readonly string[];
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

interface Options {
  /** Keys that one call takes. Whoever asks for more gets a call of their own, and its refusal. */
  most: number;
  /** A call that takes longer than so many milliseconds holds up the next no more. @default 50 */
  patienceMs?: number;
}

/**
 * Shares a call by keys among those who ask at once: while one is under way, keys wait, and go out together with the next.
 * So many callers cost few hops, and nobody's answer comes from a call that began before they asked. All who share a call
 * get all of its answer, and its error.
 */
export const createTogether = <Answer>(
  call: (keys: readonly string[]) => Promise<Answer>,
  { most, patienceMs = 50 }: Options,
): ((keys: readonly string[]) => Promise<Answer>) => {
  const waiting: Asked<Answer>[] = [];
  let busy = false;
  const next = () => {
    if (busy || waiting.length === 0) return;
    busy = true;
    let open = false;
    const free = () => {
      if (open) return;
      open = true;
      busy = false;
      next();
    };
    const { sharing, keys } = takeBatch(waiting, most);
    const late = setTimeout(free, patienceMs);
    call(keys)
      .then(
        (answer) => sharing.forEach(({ resolve }) => void resolve(answer)),
        (error: unknown) => sharing.forEach(({ reject }) => void reject(error)),
      )
      .finally(() => {
        clearTimeout(late);
        free();
      });
  };
  return (keys) =>
    new Promise((resolve, reject) => {
      waiting.push({ keys, resolve, reject });
      next();
    });
};

/** Takes the longest waiting, one at least, as far as their keys fit into one call. */
const takeBatch = <Answer>(waiting: Asked<Answer>[], most: number) => {
  const sharing: Asked<Answer>[] = [];
  let keys = new Set<string>();
  for (let first = waiting[0]; first; first = waiting[0]) {
    const union = keys.union(new Set(first.keys));
    if (sharing.length > 0 && union.size > most) break;
    keys = union;
    sharing.push(first);
    waiting.shift();
  }
  return { sharing, keys: [...keys] };
};
