/** The languages of the screens, each under its own name in `account.languages` of messages/*.json. */
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]
