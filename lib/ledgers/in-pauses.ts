import 'server-only'
import { setImmediate } from 'node:timers/promises'

/** So many milliseconds of work go on without a pause; a page of somebody else waits no longer for that. */
const most = 10

/** Does long work step by step, and lets whoever waits have their turn in between. */
export async function inPauses<Value>(steps: Generator<undefined, Value>): Promise<Value> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < most) continue
    await setImmediate()
    since = performance.now()
  }
}
