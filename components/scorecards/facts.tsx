import type { ReactNode } from 'react'
import { whyName } from '@/components/score/score-figure'
import { scoreText, levelText } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import type { AreaView } from '@/lib/domain/scorecard/area-view'
import type { Counts } from '@/lib/domain/scorecard/area'
import { noIntervalValues } from '@/lib/domain/scorecard/no-interval-values'
import type { Reading } from '@/lib/domain/scorecard/reading'
import type { ChosenSubject } from '@/lib/domain/scorecard/subject'
import { countedFact } from '@/lib/domain/scorecard/visits-told'
import type { GoalShown } from '@/lib/domain/scorecard/words'
import type { Speech } from './speech'

const strong = (words: ReactNode) => <b className="font-semibold text-ink">{words}</b>

/** What stands behind an area's figure: visits and branches, certainty, goal, and what does not count. */
export function AreaFacts({ view, subject, why, speech }: { view: AreaView; subject: ChosenSubject; why: string; speech: Speech }) {
  const { t } = speech
  const { reading, counts, change } = view
  return (
    <div className="grid max-w-prose gap-1 text-ink-2">
      <p>
        <PeriodFact subject={subject} speech={speech} />: {t('facts.visits', countedFact(view))}, {t('facts.branches', { visited: reading.branches, all: reading.branchesInScope })}. <Certainty reading={reading} speech={speech} />{' '}
        <GoalFact goal={view.goal} speech={speech} />
      </p>
      <RestatedFact reading={reading} speech={speech} />
      <OfficialFact reading={reading} why={why} speech={speech} />
      <Uncounted counts={counts} speech={speech} />
      {change && change.entered + change.left > 0 ? (
        <p className="text-12">
          {change.entered > 0 ? t('facts.entered', { count: change.entered }) : null} {change.left > 0 ? t('facts.left', { count: change.left }) : null}
        </p>
      ) : null}
      <Named subject={subject} version={view.version} speech={speech} />
    </div>
  )
}

/** What the figure covers, and whether that is settled. */
export const PeriodFact = ({ subject: { wave, period }, speech: { t } }: { subject: ChosenSubject; speech: Speech }) =>
  wave ? t.rich('facts.state', { wave: wave.name, state: wave.state, b: strong }) : period.kind === 'months' ? t('months') : t('all')

/** The interval, or why there is none. */
export function Certainty({ reading: { interval, noInterval }, speech: { t, ui, locale } }: { reading: Reading; speech: Speech }) {
  if (interval) return t('facts.between', { low: scoreText(interval.low, locale), high: scoreText(interval.high, locale) })
  return noInterval ? ui(`noInterval.${noInterval.kind}`, noIntervalValues(noInterval)) : null
}

/** Of a closed wave whose visits were corrected since: what they give today, beside the figure that stands. */
export const RestatedFact = ({ reading: { restated }, speech: { t, locale } }: { reading: Pick<Reading, 'restated'>; speech: Speech }) =>
  restated ? <p>{t('facts.restated', { today: restated.today === null ? '–' : scoreText(restated.today, locale) })}</p> : null

export function GoalFact({ goal, speech: { t, locale, day, say } }: { goal: GoalShown | null; speech: Speech }) {
  if (!goal) return null
  const kpi = say(goal.kpi)
  return (
    <>
      {goal.scoreTarget === null ? null : goal.by
        ? t('facts.goal', { goal: levelText(goal.scoreTarget, locale), date: day(goal.by) })
        : t('facts.goalOnly', { goal: levelText(goal.scoreTarget, locale) })}{' '}
      {kpi && goal.present && goal.target ? t('facts.kpi', { kpi, present: goal.present, target: goal.target }) : null}
    </>
  )
}

/** Both figures, wherever gates made a difference. */
export function OfficialFact({ reading, why, speech: { t, locale, words } }: { reading: Reading; why: string; speech: Speech }) {
  const { score, official, criticalFailures, n, imported = 0 } = reading
  if (score === null || official === null || official === score) return null
  return (
    <p>
      {t.rich('facts.official', { official: scoreText(official, locale), service: scoreText(score, locale), failures: criticalFailures, visits: n - imported, b: strong, why: (figures) => <WhyLink href={why} name={whyName(reading, words)} inline><span className={whyLook}>{figures}</span></WhyLink> })}
    </p>
  )
}

export function Uncounted({ counts, speech: { t } }: { counts: Counts; speech: Speech }) {
  if (counts.incomplete + counts.excluded === 0) return null
  return (
    <p>
      {counts.incomplete > 0 ? t('facts.incomplete', { count: counts.incomplete }) : null}{' '}
      {counts.excluded > 0 ? t('facts.excluded', { count: counts.excluded }) : null}
    </p>
  )
}

export const Named = ({ subject, version, speech: { t } }: { subject: ChosenSubject; version: number; speech: Speech }) => (
  <p className="text-12 text-ink-3">{t('facts.named', { standard: subject.choice.name, channel: t(`channel.${subject.channel}`), version })}</p>
)
