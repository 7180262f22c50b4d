import { type Answers, evidenceOfAnswer } from '@/lib/domain/report/answer'
import type { CaptureMode } from '@/lib/domain/report/capture-mode'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { canonical, type Draft, type DraftChange, type Facts, namedTarget, type Target, targetKey, valueAt, withValue } from '@/lib/domain/report/draft'
import { overruledSince } from '@/lib/domain/report/overruled'
import type { SectionTimes } from '@/lib/domain/report/section-times'

/** A change that waits; once a request has carried it, it is sent again as it is until the server has answered. */
export type Queued = DraftChange & { tried: boolean }

/** A photo or a sound on this phone; its bytes lie beside, under its id. */
export type PhonePhoto = { id: string; criterionKey: string; sha256: string; takenAt: string; mime: string; size: number }

export const isSound = ({ mime }: PhonePhoto): boolean => mime.startsWith('audio/')

/** The whole report as it goes to the server: sent again, it is the same to the letter. */
export type Sending = {
  number: number
  sentAt: string
  answers: Answers
  facts: Facts
  /** The draft's version this content holds. */
  draftVersion: number
}

/** Why a report takes nothing more from this phone: sent from another one, under this receipt, or its visit is no longer this person's. */
export type Over = { kind: 'sent'; receipt: { number: number; receipt: string; receivedAt: string } } | { kind: 'ended' }

/** What one person's phone keeps of one report, until the server holds all of it. */
export type Kept = {
  /** The branch's name: the first page names it though the visit is gone from its lists. */
  place?: string
  over?: Over | undefined
  /** The draft as last known from the server, without what waits. */
  draft: Draft
  /** Begun on this phone, which the server has not heard yet. */
  begin: boolean
  changes: Queued[]
  photos: PhonePhoto[]
  /** What the server would not take: shown until it is mended, saved as a file or given up. */
  refused: { target: Target; message: string }[]
  refusedPhotos: { photo: PhonePhoto; message: string }[]
  /** Where two devices met: the value that is not used, until the person has seen it. */
  conflicts: { target: string; lost: unknown; mine: boolean }[]
  sending: Sending | null
  /** Photos the server said it holds; a page may open from an older copy of the report. */
  held?: string[]
  /** Photos taken without saying of what, their bytes beside the others'. They stay here until that is said. */
  loose?: PhonePhoto[] | undefined
  /** Seconds each section was on the screen, as far as this phone knows. */
  times?: SectionTimes
  mode?: CaptureMode
  /** "Record the place" was put aside. */
  placePutAside?: true
}

/** What the server says of a batch of changes it has committed. */
export type Saved = {
  version: number
  /** `version`: of what gave way earlier, the draft's since. */
  conflicts: { target: string; used: unknown; lost: unknown; mine: boolean; version?: number }[]
  /** What other devices set meanwhile, and then the photos the server holds; an older server says nothing of it. */
  others?: { target: string; value: unknown }[]
  held?: string[]
}

/** For a report that is opened here for the first time; opening a visit that was only accepted begins it. */
export const freshKept = (desk: ReportDesk): Kept => ({
  place: desk.place.name, draft: desk.draft, begin: desk.state === 'accepted', changes: [], photos: [], refused: [], refusedPhotos: [], conflicts: [], sending: null,
})

/** The times of sections go along unseen: nobody waits for them. */
const counts = ({ target }: Queued) => !(target.kind === 'fact' && target.key === 'sections')

/** How many things the server does not have yet. */
export const unsent = ({ begin, changes, photos, sending }: Kept): number =>
  (begin ? 1 : 0) + changes.filter(counts).length + photos.length + (sending ? 1 : 0)

/** Whether a report that was sent off waits for an answer or a photo: it has not travelled itself. */
export const standsBefore = ({ changes, photos }: Kept): boolean => changes.length + photos.length > 0

/** Whether giving this up would lose something. */
export const holdsAnything = (kept: Kept): boolean => unsent(kept) > 0 || kept.refused.length > 0 || kept.refusedPhotos.length > 0 || (kept.loose?.length ?? 0) > 0

/** The draft with everything done on this phone, as the person sees it. */
export function shownDraft({ draft, refused, changes }: Kept): Draft {
  if (refused.length === 0 && changes.length === 0) return draft
  // All answers at once: a day without a connection leaves more than a hundred changes, and each tap asks for this.
  const answers = new Map(Object.entries(draft.answers))
  let beside = draft
  for (const { target } of [...refused, ...changes]) {
    if (target.kind !== 'answer') beside = withValue(beside, target)
    else if (target.value === null) answers.delete(target.key)
    else answers.set(target.key, target.value)
  }
  return { ...beside, answers: Object.fromEntries(answers) }
}

/** A change no request has carried yet is replaced by the next of the same thing; one that may have arrived is followed. */
export function withChange(kept: Kept, change: DraftChange): Kept {
  const key = targetKey(change.target)
  return {
    ...kept,
    changes: [...kept.changes.filter(({ tried, target }) => tried || targetKey(target) !== key), { ...change, tried: false }],
    refused: kept.refused.filter(({ target }) => targetKey(target) !== key),
  }
}

/** The time of a new change: after what still waits of the same thing, though the phone's clock was put back in between. */
export const laterThan = ({ changes }: Kept, target: Target, now: Date): Date =>
  new Date(Math.max(now.getTime(), ...changes.filter((one) => targetKey(one.target) === targetKey(target)).map(({ deviceAt }) => Date.parse(deviceAt) + 1)))

export const withTried = (kept: Kept, batch: Queued[]): Kept => {
  const ids = idsOf(batch)
  return { ...kept, changes: kept.changes.map((one) => (ids.has(one.changeId) ? { ...one, tried: true } : one)) }
}

/** The server has these; what another device set meanwhile, or newer, is the draft's. */
export function afterSaved(kept: Kept, batch: Queued[], { version, conflicts, others = [] }: Saved): Kept {
  const ids = idsOf(batch)
  const taken = batch.reduce((so, { target }) => withValue(so, target), kept.draft)
  const theirs = [...others, ...conflicts.filter(({ mine }) => !mine).map(({ target, used: value }) => ({ target, value }))]
  const used = theirs.reduce((so, { target, value }) => withValue(so, { ...namedTarget(target), value } as Target), taken)
  // What gave way earlier was named when its draft was taken up; and of what waits still is told when it went.
  const [sent, open] = [targetsOf(batch), targetsOf(kept.changes)]
  // A repeat is told what its first try met, and what another device has set since, knowing of it: this phone's answer is used no more.
  const overtaken = ({ target }: { target: string }) => theirs.some((one) => one.target === target && canonical(one.value) !== canonical(valueAt(taken, namedTarget(target))))
  const fresh = conflicts.filter((one) => !(one.mine && overtaken(one)) && (one.version === undefined || sent.has(one.target) || (one.version > kept.draft.version && !open.has(one.target))))
  return {
    ...kept,
    // What was sent off holds these; what another device wrote it does not hold.
    sending: kept.sending && theirs.every(({ target }) => target === 'fact:sections') ? { ...kept.sending, draftVersion: version } : kept.sending,
    draft: { ...used, version },
    changes: kept.changes.filter(({ changeId }) => !ids.has(changeId)),
    conflicts: withConflicts(withoutOvertaken(kept, overtaken), fresh),
  }
}

/** That this phone's answer is used is no longer so where another device has set one since, knowing of it. */
const withoutOvertaken = (kept: Kept, overtaken: (conflict: { target: string }) => boolean): Pick<Kept, 'conflicts'> => ({ conflicts: kept.conflicts.filter((one) => !one.mine || !overtaken(one)) })

/** Of one thing only what came last: what the person had gone back on before is nobody's answer. */
const withConflicts = ({ conflicts }: Pick<Kept, 'conflicts'>, more: Kept['conflicts']): Kept['conflicts'] =>
  [...new Map([...conflicts, ...more].map(({ target, lost, mine }) => [target, { target, lost, mine }])).values()]

/** Whether the report on its way is no longer what the person would see: what was spent in each section aside, which only grows. */
export function othersSpoke(kept: Kept): boolean {
  const told = (answers: Answers, { sections: _sections, ...facts }: Facts) => canonical({ answers, facts })
  const { answers, facts } = shownDraft(kept)
  return kept.sending !== null && told(answers, facts) !== told(kept.sending.answers, kept.sending.facts)
}

/** Everything of a draft that a person said. */
export const targetsIn = ({ answers, facts: { sections: _sections, timers = {}, ...facts } }: Draft): string[] =>
  Object.entries({ answer: answers, timer: timers, fact: facts }).flatMap(([kind, named]) => Object.keys(named).map((key) => targetKey({ kind, key })))

/**
 * A report that is held back because another device wrote meanwhile: what the person saw here and would no longer send is named, beside
 * what was named already.
 */
export function withOverruled(before: Kept, after: Kept): Kept {
  const [seen, now] = [shownDraft(before), shownDraft(after)]
  const overruled = targetsIn(seen).flatMap((target) => {
    const [lost, used] = [valueAt(seen, namedTarget(target)), valueAt(now, namedTarget(target))]
    return lost === null || canonical(lost) === canonical(used) ? [] : [{ target, lost, mine: false }]
  })
  return { ...after, conflicts: withConflicts(after, overruled) }
}

/** What the server would not take stays on the screen, apart from the queue; a new change of it is tried again. */
export function afterRefused(kept: Kept, batch: Queued[], changeId: unknown, message: string): Kept {
  const named = batch.filter((one) => one.changeId === changeId)
  const out = named.length > 0 ? named : batch
  const ids = idsOf(out)
  const changes = kept.changes.filter((one) => !ids.has(one.changeId))
  // Of one thing only what was said last, and nothing that is said anew already.
  const last = new Map(out.map(({ target }) => [targetKey(target), target]))
  for (const { target } of changes) last.delete(targetKey(target))
  return {
    ...kept,
    changes,
    refused: [...kept.refused.filter(({ target }) => !last.has(targetKey(target))), ...[...last.values()].map((target) => ({ target, message }))],
  }
}

/** A change that something on the way does not let through is replaced by the next of the same thing, as if no request had carried it. */
export function afterStuck(kept: Kept, [stuck, ...more]: Queued[]): Kept {
  if (!stuck || more.length > 0) return kept
  const anew = kept.changes.some(({ changeId, target }) => changeId !== stuck.changeId && targetKey(target) === targetKey(stuck.target))
  return { ...kept, changes: kept.changes.flatMap((one) => (one.changeId !== stuck.changeId ? one : anew ? [] : { ...one, tried: false })) }
}

/** A photo that was delivered, lost or removed is named here no more. */
export const withoutPhoto = (kept: Kept, id: string): Kept => ({
  ...kept,
  photos: kept.photos.filter((one) => one.id !== id),
  refusedPhotos: kept.refusedPhotos.filter(({ photo }) => photo.id !== id),
  ...(kept.loose ? { loose: kept.loose.filter((one) => one.id !== id) } : {}),
})

/** Photos an answer names that are neither here nor on the server: another phone has them still, or this browser threw them away. */
export function lostPhotos(kept: Kept, held: ReadonlySet<string>): string[] {
  const here = new Set([...held, ...kept.photos.map(({ id }) => id), ...kept.refusedPhotos.map(({ photo }) => photo.id)])
  return Object.values(shownDraft(kept).answers).flatMap((answer) => evidenceOfAnswer(answer).filter((id) => !here.has(id)))
}

export const withHeld = (kept: Kept, held: ReadonlySet<string>): Kept => (held.size === (kept.held?.length ?? 0) ? kept : { ...kept, held: [...held] })

const targetsOf = (changes: Queued[]) => new Set(changes.map(({ target }) => targetKey(target)))
const idsOf = (changes: Queued[]) => new Set(changes.map(({ changeId }) => changeId))

/**
 * What the phone kept, beside what the server now says: the newer draft is the ground, what waits stays on top. Photos the server
 * holds need not travel again. What was said here, by `device`, and gave way in the newer draft is named; of what waits still the answer
 * to it tells.
 */
export function resumed(kept: Kept, desk: ReportDesk, device?: string): Kept {
  const held = new Set(desk.held)
  const waiting = targetsOf(kept.changes)
  // A page may be older than what the phone heard from the server since.
  const draft = kept.draft.version > desk.draft.version ? kept.draft : desk.draft
  const devices = new Set([device, ...kept.changes.map((one) => one.device)])
  const overruled = overruledSince(desk.overruled ?? [], desk.draft, devices, kept.draft.version).filter(({ target }) => !waiting.has(target))
  return {
    ...kept,
    place: desk.place.name,
    // A copy of before it was sent does not open it again; its return does.
    over: kept.over?.kind === 'sent' && kept.over.receipt.number >= desk.number ? kept.over : undefined,
    draft,
    conflicts: withConflicts(withoutOvertaken(kept, ({ target }) => !waiting.has(target) && canonical(valueAt(kept.draft, namedTarget(target))) !== canonical(valueAt(draft, namedTarget(target)))), overruled.map((one) => ({ ...one, mine: false }))),
    // A beginning that was refused is asked for again: the visit may have been put right since.
    begin: desk.state === 'accepted',
    // A request may have carried any of them when the page went: none is replaced, each is followed.
    changes: kept.changes.map((one) => ({ ...one, tried: true })),
    photos: kept.photos.filter(({ id }) => !held.has(id)),
    sending: kept.sending?.number === desk.number ? kept.sending : null,
  }
}
