import { asOwner } from '@/lib/testing/given'

type Base = Readonly<{ code: string; name: string; kind: string; segment: string; section: string; hosting: string }>

/** What systems stand on, and the media of sections, beside the systems of the sample file. */
const bases: readonly Base[] = [
  ...[
    { code: 'KIKANVM', name: '基幹系仮想化基盤', segment: 'my-number' },
    { code: 'LGVM', name: 'LGWAN系仮想化基盤', segment: 'lgwan' },
  ].map((base) => ({ ...base, kind: 'system', section: '01020050', hosting: '庁舎サーバ室' })),
  ...[
    { code: 'SHOKO1', name: '本庁舎第1書庫', section: '01020050', hosting: '本庁舎地下1階' },
    { code: 'SHIMIN-HDD', name: '市民課 外付けディスク', section: '01060010', hosting: '市民課執務室' },
    { code: 'ZEI-TAPE', name: '市民税課 保管テープ', section: '01050040', hosting: '耐火金庫' },
  ].map((base) => ({ ...base, kind: 'medium', segment: 'none' })),
]

/** Upper system, and what it stands on. */
const standings: readonly (readonly [string, string])[] = [
  ['KOSEKI', 'KIKANVM'],
  ['KIKANFS', 'KIKANVM'],
  ['KIKANAD', 'KIKANVM'],
  ['FS', 'LGVM'],
  ['AD', 'LGVM'],
]

/** Bases, media and what stands on what; the class of a base is that of what it comes to hold. */
export async function insertBases(): Promise<void> {
  await asOwner(
    `INSERT INTO information_system (code, name, kind, segment_code, unit_id, hosting)
     SELECT row.code, row.name, row.kind, row.segment, unit.id, row.hosting
     FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, kind text, segment text, section text, hosting text)
     JOIN unit ON unit.code = row.section`,
    [JSON.stringify(bases)],
  )
  await asOwner(
    `INSERT INTO system_standing (system_id, on_id, unit_id)
     SELECT upper.id, base.id, upper.unit_id FROM jsonb_array_elements($1::jsonb) AS pair
     JOIN information_system upper ON upper.code = pair ->> 0 JOIN information_system base ON base.code = pair ->> 1`,
    [JSON.stringify(standings)],
  )
}
