import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import { Refusal } from './refusal'

const cause = z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) })

/** What a deferred trigger says comes with the commit, which Prisma does not wrap in an error of its own. */
const atCommit = z.object({ name: z.literal('DriverAdapterError'), cause: z.object({ originalCode: z.string() }) })

/** The SQLSTATE that the database gave, if this is an error of the database. */
function sqlState(error: Prisma.PrismaClientKnownRequestError): string {
  const read = cause.safeParse(error.meta)
  return read.success ? read.data.driverAdapterError.cause.originalCode : ''
}

/** Somebody else was faster: a unique key, a foreign key, or a rule that the database holds as check or trigger. */
const clashes = { prisma: ['P2002', 'P2003', 'P2004', 'P2025'], states: ['23505', '23503', '23514'] }

/** The database is busy, restarting or gone: timeouts, locks, lost connections. The person may simply try again. */
const troubles = {
  prisma: ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034'],
  states: ['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '25P03', '53300', '53100'],
}

function refusalFor(state: string): Refusal | undefined {
  if (clashes.states.includes(state)) return new Refusal('conflict')
  return troubles.states.includes(state) ? new Refusal('unavailable') : undefined
}

/** The refusal that an error of the database stands for; undefined for a defect, which shall fly. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Prisma.PrismaClientInitializationError) return new Refusal('unavailable')
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (clashes.prisma.includes(error.code)) return new Refusal('conflict')
    if (troubles.prisma.includes(error.code)) return new Refusal('unavailable')
    return refusalFor(sqlState(error))
  }
  const deferred = atCommit.safeParse(error)
  if (deferred.success) return refusalFor(deferred.data.cause.originalCode)
  // An exhausted pool is a plain error of the driver.
  const isExhausted = error instanceof Error && error.message.includes('timeout exceeded when trying to connect')
  return isExhausted ? new Refusal('unavailable') : undefined
}
