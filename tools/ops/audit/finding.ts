/** Something that does not add up: which rule, and on what. */
export interface Finding {
  rule: string;
  detail: string;
}

export const finding = (rule: string, detail: string): Finding => ({ rule, detail });

/** How many rows a check holds in memory at a time. */
export const pageSize = 1000;
