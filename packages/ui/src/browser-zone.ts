/** The time zone of this browser; for what is shown only after an interaction, since a server's zone is another. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
