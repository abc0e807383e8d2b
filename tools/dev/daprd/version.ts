/** The Dapr that this project is tested with. */
export const pinnedVersion = '1.18.2';

/** True for what `daprd --version` prints when it is of the pinned minor version. */
export const fits = (printed: string) => {
  const minor = pinnedVersion.split('.').slice(0, 2).join('\\.');
  return new RegExp(`^v?${minor}\\.\\d+$`).test(printed.trim());
};
