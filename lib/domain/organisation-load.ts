import type { LoadColumns } from './load-table'
import { type unitChanges, type unitKinds } from './unit-input'

/** The columns of a file of the organisation, in Japanese or by the names in which it is exchanged. */
export const organisationColumns: LoadColumns = {
  code: { words: ['組織コード', 'コード', '所属コード', 'code'], required: true },
  name: { words: ['組織名', '名称', '所属名', 'name'], required: true },
  parent: { words: ['上位組織コード', '上位の組織', '上位組織', 'parent'] },
  kind: { words: ['種類', '区分', '組織の種類', 'kind'], required: true },
  validFrom: { words: ['開始日', '設置日', 'valid_from'], required: true },
  validTo: { words: ['終了日', '廃止日', 'valid_to'] },
  successors: { words: ['引継ぎ先', '引継先コード', '引継ぎ先コード', 'successor_codes'] },
  change: { words: ['変更', '終了の理由', '改正の種類', 'change'] },
}

const kinds: Readonly<Record<string, (typeof unitKinds)[number]>> = {
  局: 'bureau',
  部: 'department',
  課: 'section',
  室: 'section',
  係: 'subsection',
}
const changes: Readonly<Record<string, (typeof unitChanges)[number]>> = {
  改称: 'renamed',
  分割: 'split',
  統合: 'merged',
  所管替え: 'moved',
  廃止: 'abolished',
}

/** The code of a kind or change; what is no word of the list stays, so that its schema says so. */
export const kindOfWord = (word: string) => kinds[word] ?? word
export const changeOfWord = (word: string) => changes[word] ?? word

/** 01020050;01020060 */
export const codesIn = (text: string) => text.split(/[;；、,\s]+/).filter((code) => code !== '')
