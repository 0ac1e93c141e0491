import { useTranslations } from 'next-intl'
import type { Why } from '@/lib/classes/why-effective'
import { useNodeName } from './node-name'

type Props = Readonly<{ why: Why; reason: Why['reasons'][number] }>

/** The same as the drawing, told: who chose the level, over whom it comes here, and what follows. */
export function ClassSentence({ why, reason }: Props) {
  const t = useTranslations('why')
  const labels = useTranslations('fields')
  const nameOf = useNodeName()
  const { axis, code, source, path, incomplete } = reason
  const [level, name] = [code ?? '', why.name || why.code]
  const told =
    source === null
      ? [t('none')]
      : path.length === 0
        ? [t('own', { name, level })]
        : [
            t('begins', { name: nameOf(source), axis: labels(`${axis}.label`), level }),
            ...path.map(({ from, to, kind }) => t(`steps.${kind}`, { from: nameOf(from), to: nameOf(to) })),
            t('ends', { name, level }),
          ]
  return (
    <p className="max-w-[50rem] leading-170">
      {told.join('')} {incomplete && t('incomplete')}
    </p>
  )
}
