/** What is looked for, by what it is. */
export type Marks = Readonly<Record<string, string>>;

/** A place that the platform keeps or shows something in, and the marks that are in it. */
export interface Found {
  place: string;
  marks: string[];
}

/** The names of the marks that stand in a text. */
export const marksIn = (text: string, marks: Marks): string[] =>
  Object.entries(marks).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
