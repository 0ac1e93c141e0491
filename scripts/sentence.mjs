// @ts-check

/** An expected stop: one Japanese and one English sentence that say what to do. Shown without a stack. */
export class Sentence extends Error {
  /**
   * @param {string} ja
   * @param {string} en
   */
  constructor(ja, en) {
    super(`${ja}\n${en}`)
  }
}

export const diskFull = () =>
  new Sentence(
    'ディスクの空きが足りません。空きを作ってから、もう一度実行してください。',
    'The disk is full: free some space and run the command again.',
  )

/** @param {unknown} error */
const code = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Nobody answers, the password is wrong (28P01, 28000), or there is no such database (3D000). */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000']

/**
 * The words for a failure of the machine that a person can mend; anything else stays a defect with its stack.
 * @param {unknown} error
 * @returns {string}
 */
export function inWords(error) {
  if (error instanceof Sentence) return error.message
  const text = error instanceof Error ? error.message : String(error)
  const path = error instanceof Error && 'path' in error ? String(error.path) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code(error)) || /No space left on device/.test(text)) return diskFull().message
  if (['EACCES', 'EPERM', 'EROFS'].includes(code(error)) || /Permission denied/.test(text))
    return new Sentence(
      `書き込みや実行の権限がありません（${path || text.trim()}）。フォルダーの所有者で実行するか、DAICHO_DATA に書き込めるフォルダーを指定してください。`,
      'Missing permission: run as the owner of that folder, or set DAICHO_DATA to a folder you may write to.',
    ).message
  if (unreachable.includes(code(error)))
    return new Sentence(
      `データベースにつながりません（${text || code(error)}）。DATABASE_URL と DATABASE_OWNER_URL の接続先とパスワード、データベースの状態を確かめてください。`,
      'The database cannot be reached: check DATABASE_URL and DATABASE_OWNER_URL, and whether it runs.',
    ).message
  if (code(error).startsWith('ERR_PARSE_ARGS'))
    return new Sentence(
      `指定のしかたが違います（${text}）。docs/deploy.md の例を確かめてください。`,
      'Something on the command line is not understood: see the example in docs/deploy.md.',
    ).message
  // The program's own word on a wrong setting (lib/env.ts) stands in both languages already.
  if (text.startsWith('設定を確かめてください')) return text
  return error instanceof Error ? (error.stack ?? text) : text
}

/**
 * Runs a script's main function; a failure ends it with exit code 1.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main()
  } catch (error) {
    console.error(`\n${inWords(error)}`)
    process.exitCode = 1
  }
}
