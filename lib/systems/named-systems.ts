import 'server-only'
import type { Tx } from '@/lib/db'

type Naming = Readonly<{ systemId: string | null; alsoHeldBy: readonly string[] }>

/** The systems and media that these versions name, ended ones too, by name. */
export async function namedSystems(tx: Tx, versions: readonly Naming[]) {
  const ids = versions.flatMap(({ systemId, alsoHeldBy }) => [systemId ?? [], ...alsoHeldBy].flat())
  if (ids.length === 0) return []
  return tx.informationSystem.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
