import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access'
import { keepLedger } from '@/lib/ledgers/keep-ledger'
import { prepareLedger } from '@/lib/ledgers/prepared-ledger'
import { aKey, asOwner } from './given'
import { done } from './given-asset'

const headings =
  '資産番号,情報資産名,業務名,資産種別,媒体,保管場所,利用者範囲,施錠保管,原本・写し,原本資産番号,機密性,分類の理由,完全性,可用性,個人情報,要配慮個人情報,個人番号,外部委託,外部サービス利用,保存期間,ネットワーク区分'

type Line = Readonly<{ number?: string; name: string; business?: string; copyOf?: string; level?: string }>

/** A row of a ledger that nothing speaks against. */
export function fineLine({ number = '', name, business = '庶務', copyOf = '', level = '2' }: Line): string {
  const origin = copyOf === '' ? '原本' : '写し'
  return [
    ...[
      number,
      name,
      business,
      '紙文書・帳票',
      '紙',
      '書庫',
      '課内',
      '有',
      origin,
      copyOf,
      level,
      '庁内の事務',
      '1',
      '1',
    ],
    ...['無', '無', 'なし', '無', '無', '5年', '対象外'],
  ].join(',')
}

/** The lines of a ledger with these rows. */
export const givenLines = (...rows: readonly string[]): readonly string[] => [headings, ...rows]

type Section = Readonly<{ unitId: string; staff: Actor }>

/** A ledger that the section dropped, as the screen shows it before it is taken over. */
export async function givenKept({ unitId, staff }: Section, lines: readonly string[], fileName = '台帳.csv') {
  const [unit] = await asOwner('SELECT code FROM unit WHERE id = $1', [unitId])
  const bytes = Buffer.from(lines.join('\n'))
  const ledger = await prepareLedger(staff, { bytes, fileName, unitCode: String(unit?.['code']) })
  const { batchId } = done(await keepLedger({ ...staff, requestId: randomUUID() }, { ...aKey(), ledger }))
  const [batch] = await asOwner('SELECT preview_hash FROM ledger_batch WHERE id = $1', [batchId])
  return { batchId, hash: String(batch?.['preview_hash']), revision: 1 }
}
