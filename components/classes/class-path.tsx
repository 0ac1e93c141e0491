import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/assets/level-mark'
import { Icon } from '@/components/ui/icon'
import type { NamedNode } from '@/lib/classes/class-names'
import type { Why } from '@/lib/classes/why-effective'
import type { PolicyForScreens } from '@/lib/policy/policy-in-force'
import { NodeName } from './node-name'

type Props = Readonly<{ reason: Why['reasons'][number]; policy: PolicyForScreens }>

/** The way a class takes from who chose it, as a row of boxes. */
export function ClassPath({ reason, policy }: Props) {
  const t = useTranslations('why')
  const { axis, code, path, source } = reason
  if (source === null || path.length === 0) return null
  return (
    <ol aria-label={t('drawing')} className="flex flex-wrap items-stretch gap-y-3">
      <Box node={source}>
        <LevelMark axis={axis} code={code} policy={policy} />
      </Box>
      {path.map(({ to, kind }, place) => (
        <li key={place} className="flex items-stretch">
          <span className="flex flex-col items-center justify-center px-2 text-[0.8125rem] text-solid-gray-700">
            <span>{t(`flows.${kind}`)}</span>
            <Icon name="arrow-right" />
          </span>
          <Frame node={to}>
            <LevelMark axis={axis} code={code} policy={policy} />
          </Frame>
        </li>
      ))}
    </ol>
  )
}

type BoxProps = Readonly<{ node: NamedNode; children: React.ReactNode }>

const Box = (props: BoxProps) => (
  <li className="flex items-stretch">
    <Frame {...props} />
  </li>
)

/** Assets with straight edges, systems and media with round ones, each with its sign. */
function Frame({ node, children }: BoxProps) {
  const shape = node.kind === 'asset' ? 'rounded-4' : 'rounded-16'
  return (
    <span
      className={`flex max-w-64 min-w-36 flex-col gap-1.5 border-2 border-solid-gray-700 bg-white px-3 py-2 ${shape}`}
    >
      <span className="flex items-start gap-1.5 leading-140">
        <Icon name={node.kind === 'asset' ? 'asset' : 'building'} size={16} className="mt-0.5" />
        <NodeName node={node} />
      </span>
      <span>{children}</span>
    </span>
  )
}
