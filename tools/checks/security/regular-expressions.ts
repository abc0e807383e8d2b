import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/** A regular expression as it stands in a file. */
export interface Expression {
  file: string;
  pattern: string;
  flags: string;
}

interface Node {
  type?: string;
  pattern?: string;
  flags?: string;
}

/** Every regular expression that is written in the sources below these folders, tests left out. */
export const expressionsIn = (...folders: string[]): Expression[] =>
  execFileSync('git', ['ls-files', ...folders], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|\/test\//.test(file) && existsSync(file))
    .flatMap((file) => literalsIn(file, readFileSync(file, 'utf8')));

export const literalsIn = (file: string, source: string): Expression[] => {
  const expressions: Expression[] = [];
  const tree = parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x') });
  JSON.stringify(tree, (_, node: Node) => {
    if (node?.type === 'RegExpLiteral')
      expressions.push({ file, pattern: node.pattern ?? '', flags: node.flags ?? '' });
    return node;
  });
  return expressions;
};

/**
 * At the short ones exponential time is seen, by steps so small that no one of them takes forever whatever the machine;
 * at the last, which no field that is read reaches, quadratic time.
 */
const lengths = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 15_000];
/** What a pattern's own characters are not: ends a match that was nearly one. */
const ends = ['\u0001', ''];
const samples = ['a', 'A', '0', ' ', '\t', '\n', '.', '-', '_', '/', '\\', ':', '"', '%', 'é', '\u0301', '\u{1f600}'];

/** Long texts that a pattern nearly matches, made of what stands in it: one or two pieces, again and again. */
const attacksOn = ({ pattern }: Pick<Expression, 'pattern'>, length: number): string[] => {
  const own = [...new Set(pattern.replaceAll(/\\[a-zA-Z]|[\\^$.*+?()[\]{}|]/g, ''))];
  const pieces = [...new Set([...own, ...samples])].slice(0, 28);
  const beginning = pattern.match(/^\^?((?:\\\W|[\w"=/ :])+)/)?.[1]?.replaceAll(/\\(\W)/g, '$1') ?? '';
  const pumps = [...pieces, beginning, ...own.slice(0, 6).flatMap((one) => [`${one}a`, `a${one}`, `${one}${one}`])];
  return pumps.filter(Boolean).flatMap((pump) => {
    const attack = pump.repeat(length / pump.length);
    return ends.flatMap((end) => [attack + end, beginning + attack + end]);
  });
};

/** An attack by which a pattern takes longer than this many milliseconds, its beginning alone; undefined when none does. */
export const slowAttackOn = (expression: Expression, limitMs: number): string | undefined => {
  const { pattern, flags } = expression;
  const attacks = lengths.values().flatMap((length) => attacksOn(expression, length));
  return attacks.find((text) => timeOf(new RegExp(pattern, flags), text, limitMs) > limitMs)?.slice(0, 40);
};

/** What is slow by chance is tried again. */
const timeOf = (expression: RegExp, text: string, limitMs: number, tries = 2): number => {
  const startTime = performance.now();
  text.replace(expression, '');
  const ms = performance.now() - startTime;
  return ms > limitMs && tries > 1 ? Math.min(ms, timeOf(expression, text, limitMs, tries - 1)) : ms;
};
