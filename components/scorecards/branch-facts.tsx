import { scoreText } from '@/components/score/score-words'
import type { BranchView } from '@/lib/domain/scorecard/branch-view'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'
import { Certainty, GoalFact, Named, OfficialFact, PeriodFact, Uncounted } from './facts'
import type { Speech } from './speech'

/** What stands behind a branch's figure, and the means it is read against. */
export function BranchFacts({ view, subject, speech }: { view: BranchView; subject: ChosenSubject; speech: Speech }) {
  const { t, locale } = speech
  const { regionMean, networkMean, region, reading } = view
  const score = (tenths: number | null | undefined) => (tenths == null ? '–' : scoreText(tenths, locale))
  return (
    <div className="grid max-w-prose gap-1 text-ink-2">
      <OfficialFact reading={reading} speech={speech} />
      <p>
        <PeriodFact subject={subject} speech={speech} />: {t('facts.visits', { count: view.counts.published })}. <Certainty reading={reading} speech={speech} /> <GoalFact goal={view.goal} speech={speech} />
      </p>
      <p>
        {networkMean === null
          ? t('facts.noMeans')
          : region && regionMean
            ? t('facts.means', { region: region.name, regionScore: score(regionMean.score), networkScore: score(networkMean.score) })
            : t('facts.networkMean', { networkScore: score(networkMean.score) })}
      </p>
      <Uncounted counts={view.counts} speech={speech} />
      <Named subject={subject} version={view.version} speech={speech} />
    </div>
  )
}
