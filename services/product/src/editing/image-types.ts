/** The pictures that are taken, and the ending of names, by which they are served; new ones are all kept as WebP. */
const extensionOf = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

export type ImageType = keyof typeof extensionOf;
export const imageTypes: readonly ImageType[] = ['image/png', 'image/jpeg', 'image/webp'];

/** The largest picture taken, in bytes. */
export const maxImageBytes = 5 * 1024 * 1024;

/** The content type of a picture by its name; undefined for a name that is none of ours. */
export const typeOfImage = (name: string): ImageType | undefined => {
  const ending = name.match(/^[0-9a-f-]{36}(?:-\d{1,5})?\.(\w+)$/)?.[1];
  return imageTypes.find((type) => extensionOf[type] === ending);
};
