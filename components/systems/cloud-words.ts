import { useTranslations } from 'next-intl'
import { cloudKinds, ismapStates } from '@/lib/domain/asset-choices'

/** The kind of a cloud service and its state in ISMAP in words; null when none is told. */
export function useCloudWords() {
  const t = useTranslations('choices')
  return {
    kind: (code: string | null): string | null => {
      const known = cloudKinds.find((one) => one === code)
      return known === undefined ? code : t(`cloudKinds.${known}`)
    },
    ismap: (code: string): string => {
      const known = ismapStates.find((one) => one === code)
      return known === undefined ? code : t(`ismapStates.${known}`)
    },
  }
}
