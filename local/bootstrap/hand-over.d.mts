export function handOver(command: string, args: readonly string[]): void;
export function scriptOf(command: string): string | undefined;
