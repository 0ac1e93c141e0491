import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { Icon } from '@/components/ui/icon'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Move } from '@/lib/classes/what-would-move'
import { emptyContent } from '@/lib/domain/asset-content'
import type { AssetContent } from '@/lib/domain/asset-fields'
import { appliedDuties, type Duty } from '@/lib/domain/duties'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { NodeName } from './node-name'

type Policy = Pick<PolicyForScreens, 'levels' | 'earlier' | 'segments'>
type Props = Readonly<{
  moves: readonly Move[]
  /** The content that is registered, and the one that would be; null where there is none. */
  before: AssetContent | null
  after: AssetContent | null
  policy: Policy
}>

/** What would be another way: the class of others, and what has to be done with the asset. */
export function MoveList({ moves, before, after, policy }: Props) {
  const t = useTranslations('moves')
  return (
    <div className="flex flex-col gap-3">
      {moves.length === 0 ? <p>{t('none')}</p> : <Moves moves={moves} policy={policy} />}
      {before !== null && after !== null && (
        <div>
          <p className="font-bold">{t('ownDuties')}</p>
          <DutyChange before={dutiesIn(before, policy)} after={dutiesIn(after, policy)} />
        </div>
      )}
    </div>
  )
}

const dutiesIn = (content: AssetContent, policy: Policy) => appliedDuties(content, policy).map(({ code }) => code)

/** The duties that the levels of a move bring, before or after. */
function dutiesAt({ levels }: Move, when: 'before' | 'after', policy: Policy) {
  const chosen = Object.fromEntries(levels.map((level) => [level.axis, level[when]]))
  return dutiesIn({ ...emptyContent, ...chosen }, policy)
}

function Moves({ moves, policy }: Pick<Props, 'moves' | 'policy'>) {
  const t = useTranslations('moves')
  const labels = useTranslations('fields')
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('who')}</Th>
          <Th>{t('change')}</Th>
          <Th>{t('duties')}</Th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move, place) => (
          <Tr key={place}>
            <Th scope="row" wrap>
              <NodeName node={move.node} /> {move.node.id === null && t('times', { count: move.count })}
            </Th>
            <Td>
              {move.levels.map(({ axis, before, after }) => (
                <span key={axis} className="mr-4 inline-flex items-center gap-1.5">
                  {labels(`${axis}.label`)}
                  <LevelMark axis={axis} code={before} policy={policy} />
                  <Icon name="arrow-right" size={16} />
                  <span className="sr-only">{t('becomes')}</span>
                  <LevelMark axis={axis} code={after} policy={policy} />
                </span>
              ))}
            </Td>
            <Td wrap>
              <DutyChange before={dutiesAt(move, 'before', policy)} after={dutiesAt(move, 'after', policy)} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

type Codes = Readonly<{ before: readonly Duty['code'][]; after: readonly Duty['code'][] }>

/** The duties that come and those that go, in a sentence each. */
function DutyChange({ before, after }: Codes) {
  const t = useTranslations('moves')
  const words = useTranslations('duties')
  const told = (codes: readonly Duty['code'][]) => codes.map((code) => words(`words.${code}`)).join(t('comma'))
  const come = after.filter((code) => !before.includes(code))
  const go = before.filter((code) => !after.includes(code))
  if (come.length + go.length === 0) return <p>{t('dutiesSame')}</p>
  return (
    <>
      {come.length > 0 && <p>{t('dutiesCome', { duties: told(come) })}</p>}
      {go.length > 0 && <p>{t('dutiesGo', { duties: told(go) })}</p>}
    </>
  )
}
