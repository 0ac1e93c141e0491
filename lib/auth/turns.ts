import 'server-only'
import { Refusal } from '@/lib/refusal'

/** Lets `width` pieces of work run at a time and `queue` wait; who comes later is refused with `unavailable`. */
export function turns(width: number, queue: number) {
  let running = 0
  const waiting: (() => void)[] = []

  return async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (running >= width) {
      if (waiting.length >= queue) throw new Refusal('unavailable')
      // Who leaves hands its place over, so `running` stays as it is.
      await new Promise<void>((go) => waiting.push(go))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
