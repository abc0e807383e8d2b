interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

const maxPages = 50;

/**
 * Reads every page of a list that is short by nature, such as the warehouses. Throws rather than leaving something out when
 * it is longer than fifty pages.
 */
export const allPages = async <Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < maxPages; count++) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
  throw new Error(`a list has more than ${maxPages} pages`);
};
