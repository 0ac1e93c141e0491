import 'server-only'
import { Worker } from 'node:worker_threads'
import { limits } from './limits.mjs'

/** Why a thread gave no answer: it took too long, or broke off. */
export type ThreadTrouble = 'slow' | 'broken'

/**
 * Has a file worked on in a thread of its own, with a limit to its memory and its time, so that a hostile file disturbs
 * nobody (security F22, D15). Never throws for a file that is bad: `trouble` says what is answered then.
 */
export function inThread<Answer>(
  asked: Readonly<{ bytes: Uint8Array }> & Readonly<Record<string, unknown>>,
  trouble: (why: ThreadTrouble) => Answer,
): Promise<Answer> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
      workerData: asked,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
      env: {},
    })
    const timer = setTimeout(() => {
      resolve(trouble('slow'))
      void thread.terminate()
    }, limits.seconds * 1000)
    const end = (answer: Answer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    thread.once('message', (answer: Answer) => {
      end(answer)
    })
    // A file that breaks the library, or asks for more memory than there is.
    thread.once('error', () => {
      end(trouble('broken'))
    })
  })
}
