import type { Text } from '../language'
import type { FrozenWave } from './frozen'
import type { Reading } from './reading'
import type { RestatedGroups } from './restated-groups'
import { periodParam, standardParam, type ChosenSubject } from './subject'
import type { WhyClosed, WhySubject } from './why-mean'

/** A text of the standard in the reader's language. */
export type Say = (text: Text) => string

/** What an explained figure is of. */
export const subjectOf = (subject: ChosenSubject<FrozenWave>, version: number, section: WhySubject['section']): WhySubject => ({
  standard: subject.choice.name,
  standardId: subject.standardId,
  standardParam: standardParam(subject),
  periodParam: periodParam(subject),
  channel: subject.channel,
  version,
  wave: subject.wave && { name: subject.wave.name, state: subject.wave.state },
  period: subject.period.kind,
  section,
})

/** As many as stand above a sum without hiding it; all of them are on the scorecard. */
export const RESTATED_SHOWN = 10
/** A branch's stand nowhere else: all there can be, few as its visits of one wave are. */
export const RESTATED_OF_BRANCH = 500

/** Of a closed wave: what its visits give today where that is another figure, and what was done since, also where the figure is the same again. `differs`: today's is the one worked out. */
export function closedOf({ wave }: ChosenSubject<FrozenWave>, { score, restated: moved }: Reading, differs: boolean, restated: RestatedGroups): WhyClosed {
  if (wave?.state !== 'closed') return null
  if (moved || differs) return { today: moved?.today ?? null, worked: differs ? 'today' : 'closed', ...shortly(restated) }
  return restated.inAll > 0 ? { today: score, worked: 'same', ...shortly(restated) } : null
}

const shortly = ({ groups, inAll }: RestatedGroups): Pick<NonNullable<WhyClosed>, 'restated' | 'more'> => ({
  more: inAll - groups.length,
  restated: groups.map(({ key, count, recalculation: made, first }) => ({
    branch: first.branch, reportNumber: first.reportNumber, published: first.published, at: first.at, timeZone: first.timeZone, cause: first.cause, reason: first.reason, old: first.oldService, new: first.newService,
    undoneAt: made?.undoneAt ?? null, recalculationId: made?.id ?? null, many: made && count > 1 ? { key, deed: made.deed, number: made.number, count } : null,
  })),
})
