/** An address with the time of its last change (ISO 8601). */
export interface SitemapEntry {
  path: string;
  lastModified?: string;
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Writes a sitemap of addresses below `origin` (https://www.sitemaps.org/protocol.html). */
export const sitemapXml = (origin: string, entries: readonly SitemapEntry[]): string =>
  `${head}<urlset xmlns="${namespace}">\n${entries.map((entry) => elementOf('url', origin, entry)).join('')}</urlset>\n`;

/** Writes an index of sitemaps below `origin`. */
export const sitemapIndexXml = (origin: string, paths: readonly string[]): string =>
  `${head}<sitemapindex xmlns="${namespace}">\n${paths.map((path) => elementOf('sitemap', origin, { path })).join('')}</sitemapindex>\n`;

const elementOf = (name: 'url' | 'sitemap', origin: string, { path, lastModified }: SitemapEntry): string => {
  const lastModifiedTag = lastModified === undefined ? '' : `<lastmod>${escapeXml(lastModified)}</lastmod>`;
  return `<${name}><loc>${escapeXml(new URL(path, origin).href)}</loc>${lastModifiedTag}</${name}>\n`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
