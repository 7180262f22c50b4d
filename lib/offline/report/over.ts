import type { ReportDesk } from '@/lib/domain/report/desk'
import { canonical, namedTarget, type Target, targetKey, valueAt } from '@/lib/domain/report/draft'
import { type Kept, type Over, shownDraft, targetsIn } from './kept'

const SECTIONS = 'fact:sections'

/**
 * A report that takes nothing more from this phone: what the person said here and the server does not hold is set aside, with the reason,
 * before the server's copy takes its place. `desk`: the server's; null when it shows this person none, and then all that waited is apart.
 */
export function whenOver(kept: Kept, over: Over, desk: ReportDesk | null, message: string): Kept {
  const [mine, theirs] = [shownDraft(kept), desk?.draft ?? kept.draft]
  const said = new Map([...targetsIn(mine), ...[...kept.refused, ...kept.changes].map(({ target }) => targetKey(target))].map((key) => [key, valueAt(mine, namedTarget(key))]))
  // Of two devices' answers the one of this phone that was not used, and was not decided on yet.
  for (const { target, lost, mine: used } of kept.conflicts) if (!used && lost !== null) said.set(target, lost)
  const apart = [...said].filter(([key, value]) => key !== SECTIONS && canonical(value) !== canonical(valueAt(theirs, namedTarget(key))))
  const held = new Set(desk?.held)
  return {
    ...kept,
    over,
    begin: false,
    sending: null,
    draft: theirs,
    changes: [],
    conflicts: [],
    refused: apart.map(([key, value]) => ({ target: { ...namedTarget(key), value } as Target, message })),
    photos: [],
    refusedPhotos: [...kept.refusedPhotos, ...kept.photos.filter(({ id }) => !held.has(id)).map((photo) => ({ photo, message }))],
  }
}

/** Whether giving this phone's copy up would lose something. */
export const leavesNothing = ({ refused, refusedPhotos, loose = [] }: Kept): boolean => refused.length + refusedPhotos.length + loose.length === 0
