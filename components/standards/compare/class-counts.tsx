import { useFormatter, useTranslations } from 'next-intl'
import { changeClasses, type Comparison } from '@/lib/domain/standard/compare/change'
import { ClassBadge } from './class-badge'

/** How many changes there are of each class, and what that class does to the trends. */
export function ClassCounts({ counts }: { counts: Comparison['counts'] }) {
  const t = useTranslations('standard-compare')
  const format = useFormatter()
  return (
    <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-[auto_auto_1fr]">
      {changeClasses
        .filter((one) => counts[one] > 0)
        .map((one) => (
          <div key={one} className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-0.5 sm:contents">
            <dt>
              <ClassBadge of={one} />
            </dt>
            <dd className="font-semibold">{format.number(counts[one])}</dd>
            <dd className="col-span-2 max-w-prose text-12 text-ink-2 sm:col-span-1">{t(`classMeans.${one}`)}</dd>
          </div>
        ))}
    </dl>
  )
}
