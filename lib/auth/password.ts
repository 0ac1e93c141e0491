import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { env } from '@/lib/env'
import { turns } from './turns'

/** OWASP's smallest argon2id; the parameters stand in every hash, so they may grow later. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nothing anybody knows, for people who do not exist: their sign-in costs what any other costs. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$ZGFpY2hvLW5vYm9keS4uLg$GGtVDUPHVDnRLMaSIiTQ5bEWHwiWZQWKwGsEixVIITk'

/** Each hash takes 19 MiB and a core: a flood of sign-ins must not take all of them. */
const inTurn = turns(4, 200)

/** How long one hash took lately, in milliseconds. */
let usualTime = 60

/**
 * NFKC (NIST SP 800-63B 5.1.1.2), so that letters typed in full width or composed otherwise are the same password;
 * nothing else about it is changed. The pepper makes a stolen table useless without the program's settings.
 */
function peppered(password: string): string {
  return createHmac('sha256', env().PASSWORD_PEPPER).update(password.normalize('NFKC')).digest('base64')
}

/** The hash to keep of a password (argon2id). Refuses with `unavailable` when too many are under way. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(peppered(password), cost))
}

/** Is it the password of this hash? Without a hash the answer is no, after the same work. */
export function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const began = performance.now()
    const right = await verify(passwordHash ?? nobodysHash, peppered(password))
    usualTime = 0.8 * usualTime + 0.2 * (performance.now() - began)
    return right && passwordHash !== null
  })
}

/** Waits as long as checking a password takes, without the work: who is slowed down learns nothing from the time. */
export function restLikeVerifying(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, usualTime * (0.9 + 0.2 * Math.random())))
}

/** Digits and letters that are not mistaken for one another (Crockford). */
const readable = '0123456789abcdefghjkmnpqrstvwxyz'

/** A password for the first sign-in, e.g. 'k7q2-9fxm-3tzv-8hpr': 80 random bits in signs that can be read aloud. */
export function oneTimePassword(): string {
  const signs = [...randomBytes(16)].map((byte) => readable[byte % 32])
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}
