/** Runs a command to its end: 1 and the message when it throws. Connections that are kept would keep the process, so it is ended. */
export const endAfter = (main: () => Promise<unknown>): void => {
  main().then(
    () => process.exit(),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
};
