import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty'
import type { MyWork } from '@/lib/home/my-work'
import { CityMatrix } from './city-matrix'
import { DraftsBlock } from './drafts-block'
import { Figures } from './figures'
import { ReturnedBlock } from './returned-block'
import { SentBlock } from './sent-block'
import { WaitingBlock } from './waiting-block'

type Props = Readonly<{ work: MyWork; today: string; register: ReactNode }>

/** What the person has to do, the most pressing first, and then where the register stands. */
export function HomeWork({ work, today, register }: Props) {
  const { returned, drafts, sent } = work.section ?? {}
  return (
    <>
      {nothingToDo(work) && <NothingToDo work={work} register={register} />}
      {returned && <ReturnedBlock returned={returned} />}
      {work.reviews && <WaitingBlock desk="ciso" waiting={work.reviews} today={today} policy={work.policy} />}
      {work.approvals && <WaitingBlock desk="manager" waiting={work.approvals} today={today} policy={work.policy} />}
      {drafts && <DraftsBlock drafts={drafts} />}
      {sent && <SentBlock sent={sent} />}
      {hasFigures(work) && <Figures figures={work.figures} wholeCity={work.city !== null} />}
      {work.city && <CityMatrix matrix={work.city} policy={work.policy} />}
    </>
  )
}

const totalOf = (block: Readonly<{ total: number }> | null | undefined) => block?.total ?? 0
const hasFigures = ({ figures }: MyWork) => figures.registered + figures.unrated + figures.drafts > 0

/** Of who reads only, nothing is ever expected. */
function nothingToDo({ section, approvals, reviews }: MyWork): boolean {
  if (section === null && approvals === null && reviews === null) return false
  const blocks = [section?.returned, section?.drafts, section?.sent, approvals, reviews]
  return blocks.every((block) => totalOf(block) === 0)
}

/** Does the person register for a section of which the register knows nothing yet? */
export const isFirstVisit = (work: MyWork) => nothingToDo(work) && work.section !== null && !hasFigures(work)

function NothingToDo({ work, register }: Pick<Props, 'work' | 'register'>) {
  const t = useTranslations('home')
  if (!isFirstVisit(work)) {
    return (
      <EmptyState title={t('noWork')} icon="check-circle">
        {t('noWorkLead')}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('first.title')} icon="asset" actions={register}>
      <p className="max-w-[45rem]">{t('first.lead')}</p>
      <p className="mt-2">{t('first.then')}</p>
    </EmptyState>
  )
}
