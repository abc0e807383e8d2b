import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Mends the files of cognito-local, which writes them whole at every change, several at once into the same file: a longer
 * text may then show behind a shorter one, or a killed process leave half of it, and it would never start again. What stands
 * behind the first whole value is cut off; of half a file there is a copy from the last start. Returns what was done.
 */
export const mendCognitoFiles = (folder: string): string[] => {
  const [files, copies] = [join(folder, 'db'), join(folder, 'copies')];
  mkdirSync(files, { recursive: true });
  mkdirSync(copies, { recursive: true });
  return readdirSync(files)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => mendFile(join(files, name), join(copies, name)));
};

const mendFile = (file: string, copy: string): string[] => {
  const text = readFileSync(file, 'utf8');
  const whole = firstValueIn(text);
  if (whole !== undefined) {
    if (whole.length < text.length) writeFileSync(file, whole);
    writeFileSync(copy, whole);
    return whole.length < text.length ? [`${file}: cut off what was left of an older text`] : [];
  }
  if (!existsSync(copy))
    throw new Error(`${file} is broken and there is no copy of it: remove the data folder and start anew`);
  copyFileSync(copy, file);
  return [`${file}: half written, back to what it was at the last start`];
};

/** The JSON value that a text begins with, or undefined when that is broken itself. */
const firstValueIn = (text: string): string | undefined => {
  for (let rest = text; ; ) {
    try {
      JSON.parse(rest);
      return rest;
    } catch (error) {
      const [, position] = `${error}`.match(/after JSON at position (\d+)/) ?? [];
      if (position === undefined) return undefined;
      rest = rest.slice(0, Number(position));
    }
  }
};
