import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import type { NotKnown as Unknown } from '@/lib/domain/standard/dry-run/run'
import { ShowAll, useFew } from './show-all'

const FEW = 15

/** What the draft asks and past reports do not say: no answer was made up for it. */
export function NotKnown({ list, names }: { list: readonly Unknown[]; names: Readonly<Record<string, string>> }) {
  const t = useTranslations('standard-dry-run')
  const few = useFew([...list].sort((one, other) => other.visits - one.visits), FEW)
  return (
    <section>
      <SectionHeader title={t('notKnown.title')} note={t('notKnown.note')} />
      <ul className="grid">
        {few.shown.map(({ criterionKey, reason, visits }) => (
          <li key={`${reason} ${criterionKey}`} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2">
            <span dir="auto" className="min-w-0 wrap-anywhere">{names[`criterion ${criterionKey}`] ?? criterionKey}</span>
            <span className="text-12 text-ink-2">{t('notKnown.line', { reason: t(`notKnown.reason.${reason}`), count: visits })}</span>
          </li>
        ))}
      </ul>
      <ShowAll {...few} />
    </section>
  )
}
