import { getTranslations } from 'next-intl/server'
import { PeriodFact } from '@/components/scorecards/facts'
import type { Speech } from '@/components/scorecards/speech'
import { noReliabilityValues } from '@/lib/domain/scorecard/area'
import type { CompareView } from '@/lib/domain/scorecard/compare-view'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'
import { numberFormat } from '@/lib/i18n/formats'

/** Under the finding: how many branches, how far the list would come out the same again, and what the figures are of. */
export async function CompareFacts({ view, subject, speech }: { view: CompareView; subject: ChosenSubject; speech: Speech }) {
  const t = await getTranslations('compare')
  const { t: scorecards, locale } = speech
  const { reliability, noReliability, counts, visited, scored, listed, unlisted, branches } = view
  return (
    <div className="grid max-w-prose gap-1 text-ink-2">
      <p>
        <PeriodFact subject={subject} speech={speech} />: {t('visitedOf', { visited, all: branches })}.{' '}
        {view.compared && scored > 1 ? t('undecided', { count: counts.not_distinguishable, few: counts.too_few_visits }) : null}
      </p>
      {listed > scored && scored > 0 ? <p>{t('unscored.fact', { count: listed - scored })}</p> : null}
      {unlisted > 0 ? <p>{t('unlisted', { count: unlisted })}</p> : null}
      {scored < 2 ? null : reliability ? (
        <p className={reliability.mostlyChance ? 'font-medium text-ink' : undefined}>
          {t('reliability', { value: numberFormat(locale, { minimumFractionDigits: 2 }).format(reliability.hundredths / 100), chance: reliability.mostlyChance ? 'yes' : 'no' })}
        </p>
      ) : (
        noReliability && <p>{t(`noReliability.${noReliability.kind}`, noReliabilityValues(noReliability))}</p>
      )}
      <p className="text-12 text-ink-3">{scorecards('facts.named', { standard: subject.choice.name, channel: scorecards(`channel.${subject.channel}`), version: view.version })}</p>
    </div>
  )
}
