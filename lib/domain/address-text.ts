import { z } from 'zod'

/** Text of an address that a condition may hold: signs the database cannot keep (controls, half pairs) are left out. */
export const addressText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
