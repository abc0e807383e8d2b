import { readFileSync } from 'node:fs';
import { callsPicture, containersPicture, contextPicture, eventsPicture } from '@eshop/topology';
import { inRepository } from '../../dev/platform/repository.ts';

/** The pictures of each page, by the name in their markers. */
const pictures: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'README.md': { calls: callsPicture },
  'ARCHITECTURE.md': {
    context: contextPicture,
    containers: containersPicture,
    calls: callsPicture,
    events: eventsPicture,
  },
};

/** Returns the pages that contain pictures of the topology, with the pictures renewed. */
export const pagesWithPictures = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pictures).map(([file, byName]) => [
      file,
      Object.entries(byName).reduce(
        (page, [name, picture]) => withPicture(page, name, picture()),
        readFileSync(inRepository(file), 'utf8'),
      ),
    ]),
  );

/** Replaces the picture between its two markers. Throws when the page has no such markers. */
const withPicture = (page: string, name: string, picture: string): string => {
  const markers = new RegExp(`(<!-- ${name}: npm run generate -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!markers.test(page)) throw new Error(`the page has no markers for the picture '${name}'`);
  return page.replace(markers, (_, start: string, end: string) => `${start}\`\`\`mermaid\n${picture}\n\`\`\`\n${end}`);
};
