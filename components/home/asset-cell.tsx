import { useTranslations } from 'next-intl'
import { Th } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

type Props = Readonly<{ href: string; name: string; assetNo: string }>

/** What a row is about: a draft may have no name yet. */
export function AssetCell({ href, name, assetNo }: Props) {
  const t = useTranslations('home')
  return (
    <Th scope="row" wrap className="w-88">
      <TextLink href={href} className="font-bold">
        {name === '' ? t('untitled') : name}
      </TextLink>
      <span className="ml-2 inline-block text-[0.8125rem] text-solid-gray-700 tabular-nums">{assetNo}</span>
    </Th>
  )
}
