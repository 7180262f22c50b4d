import { Fragment, type ReactNode } from 'react'
import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'
import { whyName } from '@/components/score/score-figure'
import { importedWords, judge } from '@/components/score/score-reading'
import { levelText, scoreText } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { zoneText } from '@/components/score/zone-sign'
import { linkLook } from '@/components/ui/link-look'
import { breakValuesIn } from '@/components/trends/break-words'
import type { ChangeShown, GroupKind } from '@/lib/domain/scorecard/area'
import type { TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Reading } from '@/lib/domain/scorecard/reading'
import { isSettled, standingOf, type ChosenSubject } from '@/lib/domain/scorecard/subject'
import type { VisitsTold } from '@/lib/domain/scorecard/visits-told'
import { signed, type Speech } from './speech'

/** Clauses of the one sentence a page begins with, each a link to what it rests on. */
export const clause = (href: string) =>
  function Clause(words: ReactNode) {
    return (
      <a href={href} className={linkLook.clause}>
        {words}
      </a>
    )
  }
/** Keeps the two ends of an interval on one line. */
const NO_BREAK = '\u2060'
const strong = (words: ReactNode) => <b className="font-semibold">{words}</b>

/** What the sentence is about: the wave, whether it is settled, and the visits that count, with those published and planned where they are others. */
export function PeriodClause({ subject: { wave, period }, told: { kind, ...numbers }, href, speech: { t } }: { subject: ChosenSubject; told: VisitsTold; href: string; speech: Speech }) {
  const visits = t(`finding.${kind}`, numbers)
  const named = wave ? t('wave', { name: wave.name }) : period.kind === 'months' ? t('months') : t('all')
  return <span className="text-ink-2">{t.rich('finding.period', { period: named, state: wave ? standingOf(wave.state) : 'none', visits, link: clause(href) })} </span>
}

/** The score with its interval, its zone and the goal; zone and goal lead to the standard that sets them. Without a score nothing is judged. */
export function ScoreClause({ reading, why, standardHref, speech: { t, locale, words } }: { reading: Reading; /** Where the figure is explained. */ why: string; standardHref: string; speech: Speech }) {
  const place = judge(reading)
  const { score, interval, goal } = reading
  // The mark stands beside the figure it marks, within its brackets.
  const range = [interval && score !== null && `${scoreText(interval.low, locale)}–${NO_BREAK}${scoreText(interval.high, locale)}`, importedWords(reading, words)].filter(Boolean).join('; ')
  return t.rich(score === null ? 'finding.noScore' : 'finding.score', {
    value: score === null ? '' : scoreText(score, locale),
    range: range || 'none',
    place: reading.state === 'too_few' ? 'too_few' : place ? `${place.place}${place.certain ? '' : '_maybe'}` : 'none',
    goal: goal === null ? 'none' : levelText(goal, locale),
    zone: clause(`${standardHref}#zone`),
    target: (goalWords) => <span className="whitespace-nowrap">{clause(`${standardHref}#goal`)(goalWords)}</span>,
    score: (figure) => (
      <WhyLink href={why} name={whyName({ ...reading, official: null }, words)} inline>
        <b className={clsx('font-semibold', whyLook, place?.place === 'below' && zoneText.below)}>{figure}</b>
      </WhyLink>
    ),
  })
}

type Changed = { change: ChangeShown; broken: TrendBreak | null; before: 'wave' | 'months'; href: string; speech: Speech }

/** What changed since the period before; across a break of the measure nothing is claimed, and the sentence says why. */
export async function ChangeClause({ change, broken, before, href, speech: { t, locale } }: Changed) {
  if (broken) {
    const trends = await getTranslations('trends')
    return <> {trends.rich('finding', { ...breakValuesIn(broken, locale), before, link: clause(href) })}</>
  }
  if (!change) return null
  const range = change.interval ? t('finding.range', { low: signed(change.interval.low, locale), high: signed(change.interval.high, locale) }) : 'none'
  return <> {t.rich('finding.change', { points: signed(change.points, locale), range, before, chance: change.mayBeChance ? 'yes' : 'no', b: strong, link: clause(href) })}</>
}

type Asks = { wave: ChosenSubject['wave']; /** Null where branches were not told apart. */ lower: number | null; /** Null where none could be seen. */ critical: number | null; overdue: number; hrefs: { lower: string; critical: string; overdue: string }; speech: Speech }

/** The end of the sentence: how many branches are clearly lower, critical failures, overdue actions (of today, whatever the wave); each opens its list. */
export function AttentionClause({ wave, lower, critical, overdue, hrefs, speech: { t, locale } }: Asks) {
  const parts = [
    ...(lower === null ? [] : [{ href: hrefs.lower, words: t('lower.title', { count: lower }) }]),
    ...(critical === null ? [] : [{ href: hrefs.critical, words: t('critical.title', { count: critical }) }]),
    { href: hrefs.overdue, words: t(isSettled(wave) ? 'overdue.today' : 'overdue.title', { count: overdue }) },
  ]
  return (
    <span className="text-ink-2">
      {parts.map(({ href, words }, at) => (
        <Fragment key={href}>
          {at === 0 ? ' ' : ', '}
          {clause(href)(at === 0 ? words : words.charAt(0).toLocaleLowerCase(locale) + words.slice(1))}
        </Fragment>
      ))}.
    </span>
  )
}

export function GroupClause({ group, href, speech: { t } }: { group: GroupKind | null; href: string | null; speech: Speech }) {
  if (group === null || group === 'too_few_visits') return null
  return <> {t.rich('finding.group', { group, link: href ? clause(href) : (words) => words })}</>
}
