import { useTranslations } from 'next-intl'
import { networkModels, type NetworkModel } from '@/lib/domain/policy'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { FieldGroup } from '../ui/fieldset-field'
import { RadioCard } from '../ui/radio-card'

type Props = Readonly<{ current: NetworkModel; chosen: NetworkModel }>

/** The four network models, explained. It sends nothing yet: it asks what would change, by its address. */
export function NetworkModelForm({ current, chosen }: Props) {
  const t = useTranslations('policy')
  return (
    <form action="/policy/network-model#changes" className="flex flex-col gap-4">
      <FieldGroup legend={t('model.choose')} name="model">
        {networkModels.map((model) => (
          <RadioCard
            key={model}
            name="model"
            value={model}
            title={t(`models.${model}`)}
            criterion={t(`modelTexts.${model}`)}
            mark={model === current && <Chip tone="green">{t('model.current')}</Chip>}
            defaultChecked={model === chosen}
          />
        ))}
      </FieldGroup>
      <div>
        <Button type="submit" icon="search">
          {t('model.foresee')}
        </Button>
      </div>
    </form>
  )
}
