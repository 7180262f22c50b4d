import { evidenceOfAnswer } from '@/lib/domain/report/answer'
import type { CaptureMode } from '@/lib/domain/report/capture-mode'
import { type Draft, type Facts, targetKey } from '@/lib/domain/report/draft'
import type { LaneState } from '../lane'
import type { Kept, PhonePhoto } from './kept'
import type { WhyNotKept } from './photo-keeping'
import { type Whereabouts, whereabouts } from './whereabouts'

export type PhotoState = 'held' | 'waiting' | 'lost' | { refused: string }

export type SubmissionState =
  | { state: 'idle' | 'sending' }
  | { state: 'refused'; problem: string; message: string; criterion: string | null }
  | { state: 'sent'; receipt: { number: number; receipt: string; receivedAt: string } }

/** What the screen shows of a report. */
export type Snapshot = {
  /** False until what an earlier page left was taken up. */
  ready: boolean
  answers: Draft['answers']
  facts: Facts
  photos: Record<string, PhotoState>
  where: Whereabouts
  /** What the server would not take, kept to be mended: by target. */
  setAside: Record<string, string>
  conflicts: Kept['conflicts']
  /** False when not all of it is on this phone: the server's copy is the only one. */
  keeps: boolean
  /** Why not. */
  notKept: WhyNotKept | null
  /** Where the phone's copy is what counts: the newest of it is being written still. */
  writing: boolean
  submission: SubmissionState
  /** Why the server would not begin the visit; null where it did, or was not asked yet. */
  notBegun: string | null
  /** Nothing more is taken from here. */
  over: Kept['over'] | null
  /** Photos of which nobody has said what they show. */
  loose: PhonePhoto[]
  mode: CaptureMode | null
  placePutAside: boolean
}

const none: PhonePhoto[] = []

type State = {
  kept: Kept
  shown: Draft
  held: ReadonlySet<string>
  lost: ReadonlySet<string>
  ready: boolean
  submission: SubmissionState
  lanes: { state: () => LaneState; foreign: () => number | null }[]
  notKept: WhyNotKept | null
  writing: boolean
  total: number
  /** What lies on this phone could not be read. */
  unreadable: boolean
  notBegun: string | null
}

/** What did not change since `before` is the same object as there, so that nothing is drawn again for it. */
export function snapshotOf({ kept, shown, held, lost, ready, submission, lanes, notKept, writing, total, unreadable, notBegun }: State, before?: Snapshot): Snapshot {
  const photos = sameOr(before?.photos, Object.fromEntries<PhotoState>([
    ...[...lost].map((id) => [id, 'lost'] as const),
    ...[...held].map((id) => [id, 'held'] as const),
    ...kept.photos.map(({ id }) => [id, 'waiting'] as const),
    ...kept.refusedPhotos.map(({ photo, message }) => [photo.id, { refused: message }] as const),
  ]))
  const gone = lost.size > 0 && lostIn(shown.answers, photos).length > 0
  const where = sameOr(before?.where, whereabouts({
    kept, total, gone, unreadable, lanes: lanes.map(({ state }) => state()), keeps: notKept === null, foreign: lanes.map(({ foreign }) => foreign()).find(Boolean), notBegun: notBegun !== null,
  }))
  return {
    ready,
    answers: sameOr(before?.answers, shown.answers),
    facts: shown.facts,
    photos,
    where,
    setAside: sameOr(before?.setAside, Object.fromEntries(kept.refused.map(({ target, message }) => [targetKey(target), message]))),
    conflicts: kept.conflicts,
    keeps: notKept === null,
    notKept,
    writing: writing && (where.kind === 'phone' || where.kind === 'waiting'),
    submission,
    notBegun,
    over: kept.over ?? null,
    loose: kept.loose ?? none,
    mode: kept.mode ?? null,
    placePutAside: kept.placePutAside ?? false,
  }
}

/** What answers name and neither this phone nor the server has; one that no answer names any more is nobody's to find. */
export const lostIn = (answers: Draft['answers'], photos: Snapshot['photos']): string[] => Object.values(answers).flatMap(evidenceOfAnswer).filter((id) => photos[id] === 'lost')

/** The one before when it has the same fields with the very same values. */
export function sameOr<Fields extends object>(before: Fields | undefined, now: Fields): Fields {
  if (before === undefined || before === now) return now
  const [held, fresh] = [Object.entries(before), Object.entries(now)]
  return held.length === fresh.length && fresh.every(([key, value]) => Object.hasOwn(before, key) && before[key as keyof Fields] === value) ? before : now
}

/** Whether the person is told more than the two words of where the report is. */
export const needsHand = ({ where, keeps, conflicts, setAside, photos, answers }: Snapshot): boolean =>
  !keeps || !['server', 'sending'].includes(where.kind) || conflicts.length > 0 || Object.keys(setAside).length > 0 ||
  Object.values(photos).some((state) => typeof state === 'object') || lostIn(answers, photos).length > 0
