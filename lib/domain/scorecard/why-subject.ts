import type { Millionths } from '../exact'
import type { Text } from '../language'
import type { Recalculated, RestatedCause } from '../review/restated'
import { dayOf } from '../visit/window'
import type { FrozenWave } from './frozen'
import type { Reading } from './reading'
import { restatedGroups } from './restated-groups'
import { periodParam, standardParam, type ChosenSubject } from './subject'
import type { WhyClosed, WhySubject } from './why-mean'

/** A text of the standard in the reader's language. */
export type Say = (text: Text) => string
export type Restated = { branchId: string; branch: string; reportNumber: string; at: string; cause: RestatedCause; reason: string | null; oldService: Millionths | null; newService: Millionths | null; recalculation: Recalculated | null }

/** What an explained figure is of. */
export const subjectOf = (subject: ChosenSubject<FrozenWave>, version: number, section: WhySubject['section']): WhySubject => ({
  standard: subject.choice.name,
  standardParam: standardParam(subject),
  periodParam: periodParam(subject),
  channel: subject.channel,
  version,
  wave: subject.wave && { name: subject.wave.name, state: subject.wave.state },
  period: subject.period.kind,
  section,
})

/** Of a closed wave: what its visits give today where that is another figure, and the corrections that made the difference. `differs`: today's is the one worked out. */
export const closedOf = ({ wave, choice }: ChosenSubject<FrozenWave>, { restated: moved }: Reading, differs: boolean, restated: readonly Restated[], most = SHOWN): WhyClosed =>
  wave?.state !== 'closed' || !(moved || differs)
    ? null
    : { today: moved?.today ?? null, worked: differs ? 'today' : 'closed', ...shortly(restated, most, choice.timeZone) }

/** As many as stand above a sum without hiding it; all of them are on the scorecard. */
const SHOWN = 10

function shortly(restated: readonly Restated[], most: number, timeZone: string): Pick<NonNullable<WhyClosed>, 'restated' | 'more'> {
  const groups = restatedGroups(restated)
  return {
    more: Math.max(0, groups.length - most),
    restated: groups.slice(0, most).map(({ at, recalculation: made, lines: [first, ...others] }) => ({
      branch: first.branch, reportNumber: first.reportNumber, on: dayOf(new Date(at), timeZone), cause: first.cause, reason: first.reason, old: first.oldService, new: first.newService,
      undone: made?.undoneAt != null, many: made && others.length > 0 ? { deed: made.deed, number: made.number, count: 1 + others.length } : null,
    })),
  }
}
