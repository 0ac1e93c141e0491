import { useTranslations } from 'next-intl'
import type { AuditTrail } from '@/lib/trails/audit-trail'

/** How far the chain of the trail goes; the letters are its last link, to be compared with what was written down. */
export function ChainHead({ head }: Readonly<{ head: AuditTrail['head'] }>) {
  const t = useTranslations('trail.chain')
  if (head === null) return null
  return (
    <section aria-labelledby="chain" className="rounded-8 border border-solid-gray-300 px-5 py-3 text-[0.875rem]">
      <h2 id="chain" className="font-bold">
        {t('title')}
      </h2>
      <p>
        {t('head', { count: Number(head.seq) })}
        <code className="ml-2 font-mono">{`${head.seq}:${head.hash.slice(0, 16)}`}</code>
      </p>
      <p className="text-solid-gray-700">{t('text')}</p>
    </section>
  )
}
