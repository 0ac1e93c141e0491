import { useTranslations } from 'next-intl'
import { isFixedCell, placementVerdicts, type PlacementVerdict } from '@/lib/domain/policy'
import type { PolicyOverview } from '@/lib/policy/policy-overview'
import { Button } from '../ui/button'
import { controlClass } from '../ui/control-class'
import { Select } from '../ui/select'
import { MatrixTable } from './matrix-table'
import { VerdictMark } from './verdict-mark'

/** A cell by its name in the address: `3B.lgwan`. */
const nameOfCell = (content: string, place: string) => `${content}.${place}`

export type ChangedCell = Readonly<{ content: string; place: string; was: PlacementVerdict; verdict: PlacementVerdict }>

/** The cells of which the address says something else than the matrix. */
export function changedCells({ matrix }: PolicyOverview, typed: Readonly<Record<string, unknown>>): ChangedCell[] {
  return matrix.flatMap(({ content, place, verdict: was }) => {
    const verdict = placementVerdicts.find((one) => one === typed[nameOfCell(content, place)])
    return verdict === undefined || verdict === was ? [] : [{ content, place, was, verdict }]
  })
}

/** Signs of the words in a list, where no icon can stand. */
const signs = { ok: '○', warn: '△', block: '×' } as const

type Props = Readonly<{ policy: PolicyOverview; typed: Readonly<Record<string, unknown>> }>

/** The matrix with a list in each cell. It sends nothing yet: it asks what would change, by its address. */
export function MatrixForm({ policy, typed }: Props) {
  const t = useTranslations('policy')
  return (
    <form action="/policy/matrix#changes" className="flex flex-col gap-4">
      <input type="hidden" name="model" value={policy.shown} />
      <MatrixTable
        policy={policy}
        cell={(content, place, verdict) => {
          if (isFixedCell({ content: content.code, place: place.code }))
            return (
              <span title={t('matrix.fixed')}>
                <VerdictMark verdict={verdict} /> ＊
              </span>
            )
          const name = nameOfCell(content.code, place.code)
          const chosen = typed[name]
          return (
            <Select
              name={name}
              aria-label={t('matrix.cell', { content: content.name, place: place.name })}
              defaultValue={typeof chosen === 'string' ? chosen : verdict}
              empty={false}
              className={`${controlClass} min-w-38 text-[0.875rem]`}
              options={placementVerdicts.map((one) => ({ value: one, label: `${signs[one]} ${t(`verdicts.${one}`)}` }))}
            />
          )
        }}
      />
      <p className="text-[0.875rem] text-solid-gray-700">{t('matrix.fixedNote')}</p>
      <div>
        <Button type="submit" icon="search">
          {t('matrix.foresee')}
        </Button>
      </div>
    </form>
  )
}
