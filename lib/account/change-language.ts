import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/command'
import { languages } from '@/lib/language/languages'

const language = z.enum(languages)
const shapes = { input: z.strictObject({ language }), answer: z.object({ language }) }

/** Keeps the language in which a person reads the screens. */
export const changeLanguage = command('account.change-language', shapes, async ({ actor, tx }, input) => {
  await tx.person.updateMany({ where: { id: actor.id }, data: { locale: input.language } })
  return { value: input, trail: [{ subject: 'person', subjectId: actor.id, detail: { language: input.language } }] }
})
