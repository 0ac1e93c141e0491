import { useTranslations } from 'next-intl'
import { MoveList } from '@/components/classes/move-list'
import { Section } from '@/components/ui/section'
import type { OpenRequest } from '@/lib/approvals/request-detail'

/** What the decision would move beside the asset itself. */
export function RequestMoves({ request }: Readonly<{ request: OpenRequest }>) {
  const t = useTranslations('moves')
  const { moves, before, content, change, policy } = request
  return (
    <Section title={t('ofRequest')}>
      <MoveList moves={moves} before={before} after={change === 'retire' ? null : content} policy={policy} />
    </Section>
  )
}
