/** The same question to the register and to plain SQL. `check` answers how much was found, after comparing both. */
export type Question = Readonly<{
  question: string
  who: string
  rounds?: number
  register: () => Promise<unknown>
  plain: () => Promise<unknown>
  check?: () => Promise<string>
}>

const warmUp = 5
/** A slow question is asked less often. */
const patience = 6_000
const fewest = 10

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

/** Milliseconds of both, asked in turn so that both feel the same machine. */
export async function measured({ question, who, rounds = 60, register, plain, check }: Question) {
  const found = await check?.()
  for (let round = 0; round < warmUp; round++) {
    await register()
    await plain()
  }
  const [mine, theirs]: [number[], number[]] = [[], []]
  const began = performance.now()
  while (mine.length < rounds && (mine.length < fewest || performance.now() - began < patience)) {
    mine.push(await time(register))
    theirs.push(await time(plain))
  }
  const [answer, sql] = [spread(mine), spread(theirs)]
  return {
    question,
    who,
    found: found ?? '',
    rounds: mine.length,
    register: answer,
    sql,
    ratio: Number((answer.p50 / sql.p50).toFixed(1)),
  }
}

export type Answer = Awaited<ReturnType<typeof measured>>
