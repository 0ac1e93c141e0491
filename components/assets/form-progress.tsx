import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { assetFields, type FieldGroup, type FieldKey } from '@/lib/domain/asset-fields'
import { groupId } from './form-layout'

const groupOf = new Map(assetFields.map(({ key, group }) => [key, group]))

type Props = Readonly<{
  groups: readonly FieldGroup[]
  missing: readonly FieldKey[]
  /** Fields of what the policy forbids. */
  forbidden: readonly FieldKey[]
}>

/** The groups of the form, how far each is filled, and the way to it. */
export function FormProgress({ groups, missing, forbidden }: Props) {
  const t = useTranslations('assetForm')
  const words = useTranslations('fieldGroups')
  return (
    <nav aria-label={t('groups')} className="text-[0.875rem] leading-150">
      <ol className="grid border-t border-solid-gray-200 @md:grid-cols-2 @xl:grid-cols-3 @3xl:grid-cols-1">
        {groups.map((group, index) => {
          const isHere = (key: FieldKey) => groupOf.get(key) === group
          const [count, broken] = [missing.filter(isHere).length, forbidden.filter(isHere).length]
          return (
            <li key={group} className="border-b border-solid-gray-200">
              <a
                href={`#${groupId(group)}`}
                className="flex min-h-11 flex-col justify-center rounded-4 px-2 py-1.5 hover:bg-solid-gray-50"
              >
                <span className="text-blue-1000 underline underline-offset-4">
                  {t('numbered', { number: index + 1, title: words(group) })}
                </span>
                {broken > 0 && <span className="font-bold text-red-1000">{t('forbidden', { count: broken })}</span>}
                {count > 0 ? (
                  <span className="text-solid-gray-800">{t('unfilled', { count })}</span>
                ) : (
                  broken === 0 && (
                    <span className="flex items-center gap-1 text-green-900">
                      <Icon name="check" size={16} />
                      {t('filled')}
                    </span>
                  )
                )}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
