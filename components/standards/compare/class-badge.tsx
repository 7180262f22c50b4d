import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ChangeClass } from '@/lib/domain/standard/compare/change'

const tones = { meaning: 'accent', scoring: 'accent', wording: 'outline', aside: 'neutral' } as const

/** Whether a change touches the meaning, the score, the words alone, or none of them. */
export function ClassBadge({ of }: { of: ChangeClass }) {
  const t = useTranslations('standard-compare')
  return <Badge tone={tones[of]}>{t(`class.${of}`)}</Badge>
}
