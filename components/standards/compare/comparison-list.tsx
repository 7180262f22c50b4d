import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Change, Comparison, PartCompared } from '@/lib/domain/standard/compare/change'
import { ChangeLine } from './change-line'
import { ClassBadge } from './class-badge'
import { type MadeBy, type SayOrigin, useOrigin } from './use-origin'

type Told = { currency: string; origin: SayOrigin }

/** All that differs, in the order in which the newer version reads. `made`: who made which version, where edits of several are told. */
export function ComparisonList({ comparison: { settings, sections, scenarios }, currency, made }: { comparison: Comparison; currency: string; made?: MadeBy }) {
  const t = useTranslations('standard-compare')
  const told: Told = { currency, origin: useOrigin(made) }
  return (
    <div className="grid min-w-0 gap-10">
      {settings.length > 0 ? (
        <section aria-labelledby="compared-whole" className="grid gap-2">
          <h2 id="compared-whole" className="text-20 font-semibold">
            {t('whole')}
          </h2>
          <Changes changes={settings} {...told} />
        </section>
      ) : null}
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`compared-section-${section.key}`} className="grid gap-2">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id={`compared-section-${section.key}`} className="text-20 font-semibold wrap-anywhere" dir="auto">
              {section.name}
            </h2>
            <State of={section} {...told} />
          </div>
          <Changes changes={section.changes} {...told} />
          {section.criteria.length > 0 ? (
            <ul className="grid">
              {section.criteria.map((criterion) => (
                <Part key={criterion.key} part={criterion} {...told} />
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
              <Part key={scenario.key} part={scenario} {...told} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Part({ part, ...told }: { part: PartCompared } & Told) {
  return (
    <li className="grid gap-1 border-t border-line py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className={`max-w-prose font-medium wrap-anywhere ${part.state === 'removed' ? 'line-through' : ''}`} dir="auto">
          {part.name}
        </h3>
        <State of={part} {...told} />
      </div>
      <Changes changes={part.changes} {...told} />
    </li>
  )
}

/** Said of what came or went alone; of what stayed each change says its own class. */
function State({ of: { state, class: changeClass, origin }, origin: say }: { of: PartCompared } & Told) {
  const t = useTranslations('standard-compare')
  if (state === 'kept') return null
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone="outline">{t(`state.${state}`)}</Badge>
      <ClassBadge of={changeClass} />
      {origin ? <span className="text-12 text-ink-2">{say(origin)}</span> : null}
    </span>
  )
}

function Changes({ changes, ...told }: { changes: Change[] } & Told) {
  if (changes.length === 0) return null
  return (
    <ul className="grid">
      {changes.map((change, index) => (
        <ChangeLine key={`${change.field}-${index}`} change={change} {...told} />
      ))}
    </ul>
  )
}
