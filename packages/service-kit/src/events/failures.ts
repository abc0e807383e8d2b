interface Failure {
  times: number;
  message: string;
}

/** What is remembered of events that failed here: how often and why last. Bounded; forgetting one only costs more tries. */
export const createFailures = (size = 1000) => {
  const failures = new Map<string, Failure>();
  return {
    /** Notes a failure and returns how many there have been of that event. */
    add: (id: string, message: string): number => {
      const times = (failures.get(id)?.times ?? 0) + 1;
      const oldest = failures.keys().next();
      if (failures.size >= size && !oldest.done) failures.delete(oldest.value);
      failures.delete(id);
      failures.set(id, { times, message: message.slice(0, 2000) });
      return times;
    },
    messageOf: (id: string): string | undefined => failures.get(id)?.message,
    forget: (id: string) => void failures.delete(id),
  };
};

export type Failures = ReturnType<typeof createFailures>;
