// @ts-check
/** A file that is not read; the sentence for each code stands in messages/ under `ledger.refusals`. */
export class UnreadableFile extends Error {
  /** @param {string} code @param {Record<string, string | number>} [params] */
  constructor(code, params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
