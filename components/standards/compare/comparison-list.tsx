import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Change, Comparison, PartCompared } from '@/lib/domain/standard/compare/change'
import { ChangeLine } from './change-line'
import { ClassBadge } from './class-badge'

/** All that differs, in the order in which the newer version reads. */
export function ComparisonList({ comparison: { settings, sections, scenarios }, currency }: { comparison: Comparison; currency: string }) {
  const t = useTranslations('standard-compare')
  return (
    <div className="grid min-w-0 gap-10">
      {settings.length > 0 ? (
        <section aria-labelledby="compared-whole" className="grid gap-2">
          <h2 id="compared-whole" className="text-20 font-semibold">
            {t('whole')}
          </h2>
          <Changes changes={settings} currency={currency} />
        </section>
      ) : null}
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`compared-section-${section.key}`} className="grid gap-2">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id={`compared-section-${section.key}`} className="text-20 font-semibold wrap-anywhere" dir="auto">
              {section.name}
            </h2>
            <State of={section} />
          </div>
          <Changes changes={section.changes} currency={currency} />
          {section.criteria.length > 0 ? (
            <ul className="grid">
              {section.criteria.map((criterion) => (
                <Part key={criterion.key} part={criterion} currency={currency} />
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      {scenarios.length > 0 ? (
        <section aria-labelledby="compared-scenarios" className="grid gap-2">
          <h2 id="compared-scenarios" className="text-20 font-semibold">
            {t('scenarios')}
          </h2>
          <ul className="grid">
            {scenarios.map((scenario) => (
              <Part key={scenario.key} part={scenario} currency={currency} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Part({ part, currency }: { part: PartCompared; currency: string }) {
  return (
    <li className="grid gap-1 border-t border-line py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className={`max-w-prose font-medium wrap-anywhere ${part.state === 'removed' ? 'line-through' : ''}`} dir="auto">
          {part.name}
        </h3>
        <State of={part} />
      </div>
      <Changes changes={part.changes} currency={currency} />
    </li>
  )
}

/** Said of what came or went alone; of what stayed each change says its own class. */
function State({ of: { state, class: changeClass } }: { of: PartCompared }) {
  const t = useTranslations('standard-compare')
  if (state === 'kept') return null
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone="outline">{t(`state.${state}`)}</Badge>
      <ClassBadge of={changeClass} />
    </span>
  )
}

function Changes({ changes, currency }: { changes: Change[]; currency: string }) {
  if (changes.length === 0) return null
  return (
    <ul className="grid">
      {changes.map((change, index) => (
        <ChangeLine key={`${change.field}-${index}`} change={change} currency={currency} />
      ))}
    </ul>
  )
}
