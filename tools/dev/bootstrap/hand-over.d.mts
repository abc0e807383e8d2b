export function handOver(command: string, args: readonly string[]): void;
export function commandFolders(): string[];
export function scriptOf(command: string): string | undefined;
