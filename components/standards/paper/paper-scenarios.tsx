import { moneyText } from '@/components/field/format'
import { type Language, textIn } from '@/lib/domain/language'
import type { ScenarioContent } from '@/lib/domain/standard/content'
import { Box } from './paper-answer'
import type { PaperWords } from './paper-checklist'

type Props = { scenarios: readonly ScenarioContent[]; language: Language; base: Language; currency: string; words: PaperWords }

/** The brief of each scenario, of which one is ticked: by it a section is asked or not. */
export function PaperScenarios({ scenarios, language, base, currency, words: { say, terms, field } }: Props) {
  if (scenarios.length === 0) return null
  const text = (one: Parameters<typeof textIn>[0]) => textIn(one, language, base)
  return (
    <section className="space-y-2">
      <h3 className="break-after-avoid border-b border-ink pb-1 text-16 font-medium">{say('brief')}</h3>
      {scenarios.length > 1 ? <p className="break-after-avoid text-12 text-ink-2">{say('tickScenario')}</p> : null}
      {scenarios.map((scenario) => {
        const { key, kind, name, persona, task, purchase, purchaseLimitMinor, minimumStayMinutes, forbidden } = scenario
        const bought = [
          text(purchase),
          purchaseLimitMinor === null ? '' : field('purchaseLimit', { amount: moneyText(language, purchaseLimitMinor, currency) }),
          minimumStayMinutes === null ? '' : field('minimumStay', { count: minimumStayMinutes }),
        ]
        const parts = [['persona', text(persona)], ['task', text(task)], ['purchase', bought.filter(Boolean).join(' ')], ['forbidden', text(forbidden)]] as const
        return (
          <div key={key} className="grid break-inside-avoid gap-1 border-b border-line py-2">
            <p className="font-medium"><Box label={[text(name), terms(`scenarioKind.${kind}`)].filter(Boolean).join(' · ')} /></p>
            <dl className="grid gap-1 pl-[18px]">
              {parts.map(([part, said]) =>
                said ? (
                  <div key={part} className="grid grid-cols-[120px_minmax(0,1fr)] gap-3">
                    <dt className="text-12 text-ink-2">{field(`brief.${part}`)}</dt>
                    <dd className="whitespace-pre-line wrap-anywhere" dir="auto">{said}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </div>
        )
      })}
    </section>
  )
}
