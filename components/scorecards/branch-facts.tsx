import type { ReactNode } from 'react'
import { importedWords } from '@/components/score/score-reading'
import { fill, scoreText } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import type { BranchView } from '@/lib/domain/scorecard/branch-view'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'
import { countedFact } from '@/lib/domain/scorecard/visits-told'
import { Certainty, GoalFact, Named, OfficialFact, PeriodFact, RestatedFact, Uncounted } from './facts'
import type { Speech } from './speech'

/** Where the branch's own figure and the means beside it are explained. */
type Why = { branch: string; region: string | null; network: string }

/** What stands behind a branch's figure, and the means it is read against. */
export function BranchFacts({ view, subject, why, speech }: { view: BranchView; subject: ChosenSubject; why: Why; speech: Speech }) {
  const { t, locale, words } = speech
  const { regionMean, networkMean, region, reading } = view
  const score = (tenths: number | null | undefined) => (tenths == null ? '–' : scoreText(tenths, locale))
  /** A mean that opens its explanation, with the mark of past audits beside it. */
  const opens = (href: string | null, mean: NonNullable<BranchView['networkMean']>) =>
    function Mean(figure: ReactNode) {
      const imported = importedWords(mean, words)
      const shown = href === null || mean.score === null ? figure : (
        <WhyLink href={href} name={fill(words.why, { score: scoreText(mean.score, locale) })} inline>
          <span className={whyLook}>{figure}</span>
        </WhyLink>
      )
      return imported ? <>{shown} ({imported})</> : shown
    }
  return (
    <div className="grid max-w-prose gap-1 text-ink-2">
      <OfficialFact reading={reading} why={why.branch} speech={speech} />
      <p>
        <PeriodFact subject={subject} speech={speech} />: {t('facts.visits', countedFact(view))}. <Certainty reading={reading} speech={speech} /> <GoalFact goal={view.goal} speech={speech} />
      </p>
      <RestatedFact reading={reading} speech={speech} />
      <p>
        {networkMean === null
          ? t('facts.noMeans')
          : region && regionMean
            ? t.rich('facts.means', {
                region: region.name, regionScore: score(regionMean.score), networkScore: score(networkMean.score),
                regionwhy: opens(why.region, regionMean), networkwhy: opens(why.network, networkMean),
              })
            : t.rich('facts.networkMean', { networkScore: score(networkMean.score), networkwhy: opens(why.network, networkMean) })}
      </p>
      <Uncounted counts={view.counts} speech={speech} />
      <Named subject={subject} version={view.version} speech={speech} />
    </div>
  )
}
