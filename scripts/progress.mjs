// @ts-check

/**
 * Does one step of the work and prints one line with its time; what takes no time is not worth a line.
 * @template Value
 * @param {string} words
 * @param {() => Value | Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(words, work) {
  const start = performance.now()
  const patience = setTimeout(() => {
    console.log(`  ${words} …`)
  }, 1_500)
  try {
    return await work()
  } finally {
    clearTimeout(patience)
    const seconds = (performance.now() - start) / 1000
    if (seconds >= 0.1) console.log(`  ${words}  ${seconds.toFixed(1)} s`)
  }
}
