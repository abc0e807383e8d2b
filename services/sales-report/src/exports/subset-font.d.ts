declare module 'subset-font' {
  /** Resolves with a font file that has the characters of `text` alone, at the given values of its variable axes. */
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt'; variationAxes: Readonly<Record<string, number>> },
  ) => Promise<Buffer>;
  export default subsetFont;
}
