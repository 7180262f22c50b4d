import 'server-only'
import { getTranslations } from 'next-intl/server'
import { fromTenths, type Cell } from '@/lib/domain/export/cell'
import type { ScorecardExport } from '@/lib/domain/export/scorecard-export'
import { criticalOf } from '@/lib/domain/scorecard/critical'
import { standingOf, type ChosenSubject } from '@/lib/domain/scorecard/subject'

export async function periodWords({ wave, period }: Pick<ChosenSubject, 'wave' | 'period'>): Promise<string> {
  const t = await getTranslations('scorecards')
  return wave ? t('wave', { name: wave.name }) : t(period.kind === 'all' ? 'all' : 'months')
}

/** What a scorecard's figures are of, a line a fact; the first line is the header. */
export async function aboutScorecard(found: ScorecardExport): Promise<Cell[][]> {
  const [t, scorecards] = await Promise.all([getTranslations('export'), getTranslations('scorecards')])
  const { subject, place, view } = found
  const { counts, change, goal } = view
  const line = (key: string, value: Cell): Cell[][] => (value === null ? [] : [[t(`about.${key}`), value]])
  const said = (key: string, note: string, when: boolean) => line(key, when ? t(`about.${note}`) : null)
  const area = found.kind === 'area' ? found.view : null
  const branch = found.kind === 'branch' ? found.view : null
  return [
    [t('about.what'), t('about.value')],
    ...line('place', place || t('sheet.network')),
    ...line('standard', subject.choice.name),
    ...line('version', view.version || null),
    ...line('channel', scorecards(`channel.${subject.channel}`)),
    ...line('purpose', t('about.routine')),
    ...line('period', await periodWords(subject)),
    ...line('from', subject.period.kind === 'all' ? null : { day: subject.span.from }),
    ...line('to', { day: subject.span.to }),
    ...line('state', subject.wave && t(`about.${standingOf(subject.wave.state)}`)),
    ...line('visitedBranches', area && area.reading.branches),
    ...line('allBranches', area && area.reading.branchesInScope),
    ...(area && area.countedTwice > 0 ? [[t('sheet.regions'), scorecards('regions.twice', { count: area.countedTwice })]] : []),
    ...line('published', counts.published),
    ...line('past', counts.past ?? null),
    ...line('scored', view.reading.n),
    ...line('incomplete', counts.incomplete),
    ...line('excluded', counts.excluded),
    ...line('criticalFailures', criticalOf(view.reading)?.failures ?? null),
    ...line('change', fromTenths(change?.points ?? null)),
    ...line('changeLow', fromTenths(change?.interval?.low ?? null)),
    ...line('changeHigh', fromTenths(change?.interval?.high ?? null)),
    ...line('mayBeChance', change && t(change.mayBeChance ? 'yes' : 'no')),
    ...said('broken', 'brokenNote', view.broken !== null),
    ...said('mixed', 'mixedNote', view.mixed !== null),
    ...line('regionMean', fromTenths(branch?.regionMean?.score ?? null)),
    ...line('networkMean', fromTenths(branch?.networkMean?.score ?? null)),
    ...line('reliability', area?.reliability ? area.reliability.hundredths / 100 : null),
    ...said('chance', 'mostlyChance', area?.reliability?.mostlyChance ?? false),
    ...line('goal', fromTenths(goal?.scoreTarget ?? null)),
    ...line('goalBy', goal && goal.by ? { day: goal.by } : null),
    ...said('means', 'meansNote', true),
    ...said('order', 'orderNote', area !== null),
  ]
}
