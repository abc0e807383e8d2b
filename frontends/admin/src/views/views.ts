import { untilUncontested } from '@eshop/service-kit/sidecar/state';
import { site } from '@eshop/ui/server/site';
import { z } from 'zod';

const View = z.looseObject({ path: z.string().startsWith('/'), name: z.string(), query: z.string() });
export type View = z.infer<typeof View>;
const Views = z.array(View);

/** The most views that somebody can keep. */
const mostViews = 30;
const yearSeconds = 31_536_000;

const keyOf = (userId: string) => `views-${userId}`;

/** The filtered lists that somebody gave names to, wherever they log in. Kept for a year after the last change. */
export const views = {
  of: async (userId: string): Promise<View[]> => (await site().sidecar.state.get(keyOf(userId), Views)) ?? [],
  /** Keeps a view; one of the same list and name is replaced, and the oldest makes room. */
  keep: async (userId: string, view: View): Promise<void> => {
    await change(userId, (others) => [...others.filter((known) => !isSame(known, view)), view].slice(-mostViews));
  },
  forget: async (userId: string, view: Pick<View, 'path' | 'name'>): Promise<void> => {
    await change(userId, (all) => all.filter((known) => !isSame(known, view)));
  },
};

/** Changes the list as it is stored now, so that two browser tabs lose nothing of each other's. */
const change = (userId: string, update: (known: View[]) => View[]): Promise<void> =>
  untilUncontested(async () => {
    const { state } = site().sidecar;
    const storedViews = await state.find(keyOf(userId), Views);
    const next = update(storedViews?.value ?? []);
    if (!storedViews) await state.set(keyOf(userId), next, yearSeconds);
    const isWritten = !storedViews || (await state.replace(keyOf(userId), next, yearSeconds, storedViews.etag));
    return isWritten ? { result: undefined } : undefined;
  });

const isSame = (one: Pick<View, 'path' | 'name'>, other: Pick<View, 'path' | 'name'>) =>
  one.path === other.path && one.name === other.name;
