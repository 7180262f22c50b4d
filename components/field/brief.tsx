import type { Brief as BriefOf } from '@/lib/domain/report/own-visit'
import { FieldSection } from './field-shell'
import { moneyText } from './format'
import type { Reading } from './reading'

/** Who to be, what to do, what not to do. */
export function Brief({ brief, notes, currency, say, language }: Reading & { brief: BriefOf; notes: string; currency: string }) {
  const limits = [
    brief.purchaseLimitMinor === null ? '' : say('purchaseLimit', { amount: moneyText(language, brief.purchaseLimitMinor, currency) }),
    brief.minimumStayMinutes === null ? '' : say('minimumStay', { count: brief.minimumStayMinutes }),
  ].filter(Boolean)
  const parts: [string, string][] = [
    [say('brief.persona'), brief.persona],
    [say('brief.task'), brief.task],
    [say('brief.purchase'), [brief.purchase, ...limits].filter(Boolean).join('\n')],
    [say('brief.forbidden'), brief.forbidden],
    [say('brief.notes'), notes],
  ]
  return (
    <FieldSection>
      <h2 className="text-20 font-semibold tracking-tight">{brief.name || say('brief.title')}</h2>
      {parts.map(([title, text]) =>
        text ? (
          <div key={title} className="grid gap-1">
            <h3 className="text-14 font-medium text-ink-2">{title}</h3>
            <p className="whitespace-pre-line">{text}</p>
          </div>
        ) : null,
      )}
    </FieldSection>
  )
}
