import { useTranslations } from 'next-intl'

type Props = Readonly<{ personal: boolean | null; specialCare: boolean | null; myNumber: string | null }>

const frame = 'inline-grid size-6 place-items-center rounded-full border text-[0.8125rem] leading-none font-bold'

/** 個人情報 in one sign each: 個 personal, 要 special care, 番 individual numbers. */
export function PersonalMark({ personal, specialCare, myNumber }: Props) {
  const t = useTranslations('assets.personalMark')
  if (personal === null) return <span className="text-solid-gray-700">{t('unanswered')}</span>
  if (!personal) return <span className="text-solid-gray-700">{t('no')}</span>
  const kinds = [
    { kind: 'personal', shown: true, look: 'border-solid-gray-600 text-solid-gray-800' },
    { kind: 'specialCare', shown: specialCare === true, look: 'border-2 border-solid-gray-900 text-solid-gray-900' },
    {
      kind: 'myNumber',
      shown: myNumber === 'use' || myNumber === 'related',
      look: 'border-solid-gray-900 bg-solid-gray-900 text-white',
    },
  ] as const
  return (
    <span className="inline-flex gap-1">
      {kinds
        .filter(({ shown }) => shown)
        .map(({ kind, look }) => (
          <span key={kind} title={t(`${kind}.word`)} className={`${frame} ${look}`}>
            <span aria-hidden>{t(`${kind}.sign`)}</span>
            <span className="sr-only">{t(`${kind}.word`)}</span>
          </span>
        ))}
    </span>
  )
}
