import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { axes, type AssetContent } from '@/lib/domain/asset-fields'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { LevelMark } from './level-mark'
import { PersonalMark } from './personal-mark'
import { SegmentMark } from './segment-mark'

type Props = Readonly<{ content: AssetContent; policy: PolicyForScreens }>

/** What decides how the asset is handled, at a glance: the three levels, the segment, the personal information. */
export function AssetHead({ content, policy }: Props) {
  const labels = useTranslations('fields')
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3 rounded-8 border border-solid-gray-300 bg-solid-gray-50 px-5 py-3">
      {axes.map((axis) => (
        <Part key={axis} term={labels(`${axis}.label`)}>
          <LevelMark axis={axis} code={content[axis]} policy={policy} size="large" />
        </Part>
      ))}
      <Part term={labels('segmentCode.label')}>
        <SegmentMark code={content.segmentCode} segments={policy.segments} />
      </Part>
      <Part term={labels('personal.label')}>
        <PersonalMark {...content} />
      </Part>
    </dl>
  )
}

function Part({ term, children }: Readonly<{ term: string; children: ReactNode }>) {
  return (
    <div>
      <dt className="text-[0.875rem] leading-150 text-solid-gray-700">{term}</dt>
      <dd className="mt-1 flex min-h-9 items-center">{children}</dd>
    </div>
  )
}
