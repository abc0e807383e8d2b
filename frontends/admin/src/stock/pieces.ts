/** So many pieces, in words. */
export const pieces = (count: number): string => (count === 1 ? '1 piece' : `${count} pieces`);

/** That more was wanted than is free, told at the field. */
export const tooMany = (wanted: number, free: number) => ({
  pointer: '/quantity',
  message: `Only ${pieces(free)} ${free === 1 ? 'is' : 'are'} free there, so ${wanted} cannot leave.`,
});
