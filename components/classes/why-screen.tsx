import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { Notice } from '@/components/ui/notice'
import { Screen } from '@/components/ui/screen'
import { Section } from '@/components/ui/section'
import type { Why } from '@/lib/classes/why-effective'
import { inScheme } from '@/lib/domain/policy'
import { ChosenClass } from './chosen-class'
import { ClassPath } from './class-path'
import { ClassSentence } from './class-sentence'
import { Contributors } from './contributors'

/** Why an asset or a system is to be protected as it is: an axis each, drawn and told, with everybody who flows in. */
export function WhyScreen({ why }: Readonly<{ why: Why }>) {
  const t = useTranslations('why')
  const labels = useTranslations('fields')
  const assets = useTranslations('assets')
  const systems = useTranslations('systems')
  const name = why.name || why.code
  const list =
    why.kind === 'asset' ? { label: assets('title'), href: '/assets' } : { label: systems('title'), href: '/systems' }
  const crumbs = [list, { label: name, href: `${list.href}/${why.id}` }, { label: t('link') }]
  return (
    <Screen title={t('title', { name })} lead={t('lead')} crumbs={crumbs}>
      {!why.isRegistered && (
        <Notice tone="info" still title={t('notRegistered')}>
          {t('notRegisteredText')}
        </Notice>
      )}
      {why.chosen !== null && (
        <ChosenClass content={why.chosen.content} policy={inScheme(why.policy, why.chosen.schemeId)} />
      )}
      {why.reasons.map((reason) => (
        <Section
          key={reason.axis}
          id={reason.axis}
          title={
            <span className="flex flex-wrap items-center gap-3">
              {labels(`${reason.axis}.label`)}
              <LevelMark axis={reason.axis} code={reason.code} policy={why.policy} />
            </span>
          }
        >
          <ClassSentence why={why} reason={reason} />
          <ClassPath reason={reason} policy={why.policy} />
          <Contributors reason={reason} policy={why.policy} />
        </Section>
      ))}
    </Screen>
  )
}
