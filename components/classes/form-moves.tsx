import { useTranslations } from 'next-intl'
import { useState, useTransition, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { DraftMoves } from '@/lib/classes/what-would-move'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { MoveList } from './move-list'

export type Foresee = (form: FormData) => Promise<DraftMoves | null>

type Props = Readonly<{ form: RefObject<HTMLFormElement | null>; foresee: Foresee; policy: PolicyForScreens }>

/** Asks what would move if the draft were registered as it stands in the form. Nothing is written. */
export function FormMoves({ form, foresee, policy }: Props) {
  const t = useTranslations('moves')
  const [answer, setAnswer] = useState<DraftMoves | null | undefined>()
  const [pending, startAsking] = useTransition()
  const ask = () => {
    if (form.current === null) return
    const typed = new FormData(form.current)
    startAsking(async () => setAnswer(await foresee(typed)))
  }
  return (
    <Section id="moves" title={t('title')} lead={t('lead')}>
      <div>
        <Button type="button" pending={pending} onClick={ask}>
          {t('ask')}
        </Button>
      </div>
      <div aria-live="polite">
        {answer === null && <p>{t('unreadable')}</p>}
        {answer && (
          <div className="flex flex-col gap-3">
            <p>{t(`route.${answer.route}`)}</p>
            <MoveList {...answer} policy={policy} />
          </div>
        )}
      </div>
    </Section>
  )
}
