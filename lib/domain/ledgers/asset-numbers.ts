/** A number of the register; a number of a ledger itself means another of its rows, which has no such number yet. */
export const isRegisterNumber = (text: string) => /^[0-9A-Za-z-]{1,20}-\d{4,6}$/.test(text)
