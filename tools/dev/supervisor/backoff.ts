const firstMs = 200;
const longestMs = 5000;
const steadyAfterMs = 30_000;

/** How long to wait before a restart: doubling with each crash in a row, from the start again once it ran for a while. */
export const createBackoff = () => {
  let crashes = 0;
  return {
    next: (ranForMs: number) => {
      crashes = ranForMs > steadyAfterMs ? 1 : crashes + 1;
      return Math.min(longestMs, firstMs * 2 ** (crashes - 1));
    },
  };
};
