/** The accepted types of images, and the endings of names by which they are served; new ones are all stored as WebP. */
const extensionOf = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

export type ImageType = keyof typeof extensionOf;
export const imageTypes: readonly ImageType[] = ['image/png', 'image/jpeg', 'image/webp'];

/** The largest accepted image, in bytes. */
export const maxImageBytes = 5 * 1024 * 1024;

/** Returns the content type of an image by its name; undefined for a name that no image has. */
export const typeOfImage = (name: string): ImageType | undefined => {
  const ending = name.match(/^[0-9a-f-]{36}(?:-\d{1,5})?\.(\w+)$/)?.[1];
  return imageTypes.find((type) => extensionOf[type] === ending);
};
