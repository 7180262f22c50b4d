import type { ReactNode } from 'react'
import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'
import { whyName } from '@/components/score/score-figure'
import { judge } from '@/components/score/score-reading'
import { scoreText } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { zoneText } from '@/components/score/zone-sign'
import { linkLook } from '@/components/ui/link-look'
import { breakValues } from '@/components/trends/break-words'
import type { ChangeShown, GroupKind } from '@/lib/domain/scorecard/area'
import type { TrendBreak } from '@/lib/domain/trend/score-trend'
import type { Reading } from '@/lib/domain/scorecard/reading'
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
const strong = (words: ReactNode) => <b className="font-semibold">{words}</b>

export function ScoreClause({ reading, why, speech: { t, locale, words } }: { reading: Reading; /** Where the figure is explained. */ why: string; speech: Speech }) {
  const place = judge(reading)
  return t.rich('finding.score', {
    value: reading.score === null ? '–' : scoreText(reading.score, locale),
    place: reading.state === 'too_few' ? 'too_few' : place ? `${place.place}${place.certain ? '' : '_maybe'}` : 'none',
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
    return <> {trends.rich('finding', { ...breakValues(broken, locale), before, link: clause(href) })}</>
  }
  if (!change) return null
  return <> {t.rich('finding.change', { points: signed(change.points, locale), before, chance: change.mayBeChance ? 'yes' : 'no', b: strong, link: clause(href) })}</>
}

export function GroupClause({ group, href, speech: { t } }: { group: GroupKind | null; href: string | null; speech: Speech }) {
  if (group === null || group === 'too_few_visits') return null
  return <> {t.rich('finding.group', { group, link: href ? clause(href) : (words) => words })}</>
}
