/** The answers to the last questions, forgotten all at once when one of them may have changed. */
export interface Recent<Answer> {
  /** The answer to a question, worked out unless it is among the last ones. */
  get(question: string, work: () => Answer): Answer;
  clear(): void;
}

/** Paging and trying facets ask the same again and again, while searching and counting cost most of a list. */
export const createRecent = <Answer>(size: number): Recent<Answer> => {
  const answers = new Map<string, Answer>();
  return {
    get: (question, work) => {
      const cachedAnswer = answers.get(question);
      const answer = cachedAnswer ?? work();
      answers.delete(question);
      answers.set(question, answer);
      const oldest = answers.keys().next();
      if (answers.size > size && !oldest.done) answers.delete(oldest.value);
      return answer;
    },
    clear: () => {
      if (answers.size > 0) answers.clear();
    },
  };
};
