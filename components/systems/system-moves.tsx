'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition, type RefObject } from 'react'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import type { SystemMoves as Moves } from '@/lib/systems/system-moves'
import { MoveList } from '../classes/move-list'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { TextLink } from '../ui/text-link'

export type ForeseeSystem = (form: FormData) => Promise<Moves | null>

type Props = Readonly<{
  form: RefObject<HTMLFormElement | null>
  foresee: ForeseeSystem
  policy: PolicyForScreens
}>

/** Asks what would move if the system were saved as it stands in the form. Nothing is written. */
export function SystemMoves({ form, foresee, policy }: Props) {
  const t = useTranslations('moves')
  const words = useTranslations('systems')
  const [answer, setAnswer] = useState<Moves | null | undefined>()
  const [pending, startAsking] = useTransition()
  const ask = () => {
    if (form.current === null) return
    const typed = new FormData(form.current)
    startAsking(async () => setAnswer(await foresee(typed)))
  }
  return (
    <Section id="moves" title={t('title')} lead={words('movesLead')}>
      <div>
        <Button type="button" pending={pending} onClick={ask}>
          {t('ask')}
        </Button>
      </div>
      <div aria-live="polite" className="flex flex-col gap-3">
        {answer === null && <p>{words('movesUnreadable')}</p>}
        {answer && <MoveList moves={answer.moves} before={null} after={null} policy={policy} />}
        {answer && <SegmentMoves segment={answer.segment} />}
      </div>
    </Section>
  )
}

/** The assets that the system would hold outside their own segment (R12). */
function SegmentMoves({ segment }: Pick<Moves, 'segment'>) {
  const t = useTranslations('systems')
  if (segment === null) return null
  const { assets, more } = segment
  if (assets.length + more === 0) return <p>{t('segmentKept')}</p>
  return (
    <div>
      <p className="font-bold">{t('segmentLeft', { count: assets.length + more })}</p>
      <p>{t('segmentLeftText')}</p>
      <ul className="mt-2 list-disc pl-6">
        {assets.map(({ assetId, assetNo, name }) => (
          <li key={assetId}>
            <TextLink href={`/assets/${assetId}`}>{`${assetNo} ${name}`}</TextLink>
          </li>
        ))}
        {more > 0 && <li>{t('segmentMore', { count: more })}</li>}
      </ul>
    </div>
  )
}
