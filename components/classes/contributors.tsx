import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Why } from '@/lib/classes/why-effective'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { NodeName } from './node-name'

type Reason = Why['reasons'][number]
type Props = Readonly<{ reason: Reason; policy: PolicyForScreens }>
type Line = Readonly<Reason['contributors'][number] & { count: number }>

/** How many are listed by name; the rest is counted. */
const listed = 50

/** Assets of other sections are counted, a line for each level. */
function linesOf(contributors: Reason['contributors']): Line[] {
  const lines: Line[] = []
  for (const one of contributors) {
    const place = lines.findIndex(({ node, code }) => node.id === null && one.node.id === null && code === one.code)
    const same = lines[place]
    if (same === undefined) lines.push({ ...one, count: 1 })
    else lines[place] = { ...same, count: same.count + 1 }
  }
  return lines
}

/** Everybody who flows in, the strictest first. */
export function Contributors({ reason, policy }: Props) {
  const t = useTranslations('why')
  const labels = useTranslations('fields')
  const { axis, contributors } = reason
  const lines = linesOf(contributors)
  if (contributors.length < 2) return null
  return (
    <div>
      <Table
        caption={t('contributors', { axis: labels(`${axis}.label`), count: contributors.length })}
        captionHidden={false}
        dense
      >
        <thead>
          <tr>
            <Th>{t('level')}</Th>
            <Th>{t('kind')}</Th>
            <Th>{t('name')}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, listed).map(({ node, code, count }, place) => (
            <Tr key={place}>
              <Td>
                <LevelMark axis={axis} code={code} policy={policy} />
              </Td>
              <Td>{t(`kinds.${node.kind}`)}</Td>
              <Th scope="row">
                <NodeName node={node} /> {node.id === null && t('times', { count })}
              </Th>
            </Tr>
          ))}
        </tbody>
      </Table>
      {lines.length > listed && <p className="mt-2">{t('more', { count: lines.length - listed })}</p>}
    </div>
  )
}
