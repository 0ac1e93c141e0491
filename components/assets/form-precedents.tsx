import { useTranslations } from 'next-intl'
import { useState, useTransition, type MouseEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Precedent } from '@/lib/assets/precedents'
import { axes } from '@/lib/domain/asset-fields'
import { chosenOtherwise } from '@/lib/domain/proposal'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { DutyLines } from './duty-lines'
import { LevelMark } from './level-mark'
import { ProposalTable } from './proposal-table'
import { SegmentMark } from './segment-mark'

/** Answers up to five precedents for what stands in the form; null when something there cannot be read. */
export type SeekPrecedents = (form: FormData) => Promise<readonly Precedent[] | null>

type Props = Readonly<{
  seek: SeekPrecedents
  /** What the server found for the draft as it is stored. */
  found: readonly Precedent[] | null | undefined
  /** Where the server seeks for whoever has no scripts; a new asset has to be saved first. */
  href: string | undefined
  policy: PolicyForScreens
}>

/** How other sections classed what is of the same kind, each with one click to see why. Asked for, never pushed. */
export function FormPrecedents({ seek, policy, href, ...props }: Props) {
  const t = useTranslations('precedents')
  const [found, setFound] = useState(props.found)
  const [pending, startSeeking] = useTransition()
  function ask({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    if (form === null) return
    const typed = new FormData(form)
    startSeeking(async () => setFound(await seek(typed)))
  }
  return (
    <div id="precedents" className="mt-4 scroll-mt-4 border-t border-solid-gray-420 pt-3">
      <h4 className="font-bold">{t('title')}</h4>
      <p className="mt-1 mb-3 text-[0.875rem] leading-160">{t('lead')}</p>
      <span className="noscript:hidden">
        <Button variant="secondary" type="button" pending={pending} onClick={ask}>
          {t('ask')}
        </Button>
      </span>
      <noscript>
        {href === undefined ? (
          <p>{t('saveFirst')}</p>
        ) : (
          <a href={href} className="text-blue-1000 underline underline-offset-4">
            {t('askStored')}
          </a>
        )}
      </noscript>
      <div aria-live="polite">
        {found === null && <p className="mt-3">{t('unreadable')}</p>}
        {found?.length === 0 && <p className="mt-3">{t('none')}</p>}
        {found && found.length > 0 && (
          <ul className="mt-3 flex flex-col divide-y divide-solid-gray-420 border-y border-solid-gray-420">
            {found.map((precedent) => (
              <One key={`${precedent.unitName} ${precedent.name}`} precedent={precedent} policy={policy} />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

type OneProps = Readonly<{ precedent: Precedent; policy: PolicyForScreens }>

function One({ precedent, policy }: OneProps) {
  const t = useTranslations('precedents')
  const labels = useTranslations('fields')
  const { name, unitName, segmentCode, proposal, duties } = precedent
  const otherwise = chosenOtherwise(precedent, proposal).map((field) => labels(`${field}.label`))
  return (
    <li className="flex flex-col gap-1 py-3">
      <p>
        <span className="font-bold">{name}</span> <span className="text-solid-gray-700">{unitName}</span>
      </p>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-[0.875rem]">
        {axes.map((axis) => (
          <Fact key={axis} label={labels(`${axis}.label`)}>
            <LevelMark axis={axis} code={precedent[axis]} policy={policy} />
          </Fact>
        ))}
        <Fact label={labels('segmentCode.label')}>
          <SegmentMark code={segmentCode} segments={policy.segments} />
        </Fact>
      </dl>
      <Disclosure summary={t('why')}>
        <div className="@container flex flex-col gap-2">
          <ProposalTable proposal={proposal} policy={policy} open={t('withoutQuestions')} />
          {otherwise.length > 0 && <p>{t('otherwise', { fields: otherwise.join(t('and')) })}</p>}
          <p className="mt-1 font-bold">{t('duties')}</p>
          <DutyLines duties={duties} />
        </div>
      </Disclosure>
    </li>
  )
}

function Fact({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className="flex items-center gap-2">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
