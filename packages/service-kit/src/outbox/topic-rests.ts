import { backoffMs } from './backoff.ts';

export interface TopicRests {
  /** Notes a failure and returns for how many milliseconds the topic rests now. */
  failed(topic: string): number;
  succeeded(topic: string): void;
  /** The topics that must be left alone at this moment. */
  resting(): string[];
}

/** Lets a topic whose publishing fails rest, longer with every failure in a row, while the others continue. */
export const createTopicRests = (clock: () => number, random: () => number): TopicRests => {
  const rests = new Map<string, { failures: number; until: number }>();
  return {
    failed: (topic) => {
      const failures = (rests.get(topic)?.failures ?? 0) + 1;
      const ms = backoffMs(failures, random);
      rests.set(topic, { failures, until: clock() + ms });
      return ms;
    },
    succeeded: (topic) => void rests.delete(topic),
    resting: () => [...rests].filter(([, { until }]) => until > clock()).map(([topic]) => topic),
  };
};
