/** What begins a formula, with blanks and quotation marks before it, at the start of a text or after what may separate cells. */
const formulaStarts = /(^|[;|\t\n\v\f\r\u2028\u2029])(["\p{Zs}\ufeff]*)(?=[=+\-@＝＋－＠])/gu;

/**
 * Returns the text of a CSV cell as one in which no spreadsheet program finds a formula: an apostrophe stands before what would
 * begin one. A program may separate cells by semicolons, tabs, or bars where we wrote commas (Excel does, by the computer's
 * region), and then knows no quotation mark inside of a cell.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const escapeFormulas = (text: string): string => text.replace(formulaStarts, "$1'$2");
