import { site } from '@eshop/ui/server/site';
import { z } from 'zod';

const View = z.object({ path: z.string().startsWith('/'), name: z.string(), query: z.string() });
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
    const others = (await views.of(userId)).filter((known) => !isSame(known, view));
    await site().sidecar.state.set(keyOf(userId), [...others, view].slice(-mostViews), yearSeconds);
  },
  forget: async (userId: string, view: Pick<View, 'path' | 'name'>): Promise<void> => {
    const left = (await views.of(userId)).filter((known) => !isSame(known, view));
    await site().sidecar.state.set(keyOf(userId), left, yearSeconds);
  },
};

const isSame = (one: Pick<View, 'path' | 'name'>, other: Pick<View, 'path' | 'name'>) =>
  one.path === other.path && one.name === other.name;
