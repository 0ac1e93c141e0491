/** The blocks of the home screen that open on the screen itself; the others have a screen of their own. */
export const openingBlocks = ['returned', 'drafts', 'sent'] as const
export type OpeningBlock = (typeof openingBlocks)[number]

const folded = 5
const opened = 200

/** How many rows a block shows: a few, or all that one reads through once it is opened. */
export const rowsOf = (block: OpeningBlock, open: OpeningBlock | undefined): number =>
  block === open ? opened : folded

/** How many rows of a queue the home screen shows. */
export const rowsOfQueue = folded
