import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type Target, targetKey } from '@/lib/domain/report/draft'
import type { Reply } from '../courier'
import { lane } from '../lane'
import { giveWay } from './give-way'
import { type Naming, withoutPhoto as unnamed, withPhoto } from './answer-evidence'
import { saver } from '../saver'
import { afterRefused, afterSaved, afterStuck, freshKept, type Kept, laterThan, lostPhotos, othersSpoke, type PhonePhoto, type Queued, type Saved, type Sending, shownDraft, standsBefore, unsent, withChange, withHeld, withOverruled, withoutPhoto, withTried } from './kept'
import type { Looking } from './look-again'
import { photoDrops } from './photo-drops'
import { photoHere } from './photo-here'
import { photoKeeping, whyNotKept, type WhyNotKept } from './photo-keeping'
import { sameOr, type Snapshot, snapshotOf, type SubmissionState } from './snapshot'
import { sendPhoto } from './send-photo'
import { smallOf } from './small-of'
import type { Receipt, Surroundings } from './surroundings'
import { takeUp } from './take-up'
import { factsWithTimes, timesToTell } from './times'
import { underWay } from './under-way'

/** Refusals of a report that may be over: sent from another phone, or its visit ended. */
const ENDS = ['not_in_this_state', 'not_found']

type Step = { kind: 'begin' } | { kind: 'changes'; batch: Queued[] }

/** A report on the phone: every change is kept here at once and travels to the server in its own time. */
export function createReportStore(desk: ReportDesk) {
  let kept = freshKept(desk)
  let shown: Draft = shownDraft(kept)
  let world: Surroundings | null = null
  let submission: SubmissionState = { state: 'idle' }
  /** How much was waiting at most since the server last had everything. */
  let total = 0
  const held = new Set(desk.held)
  const lost = new Set<string>()
  const fresh = new Map<string, Blob>()
  const listeners = new Set<() => void>()
  let ready = false
  /** The page goes, or another tab has the report: the box on the phone is its next owner's. */
  let stopped = false
  /** Why the server would not begin the visit: the next word from the person, or a look at the page, asks once more. */
  let notBegun: string | null = null
  let unreadable = false
  let number = desk.number
  const changesOn = giveWay<Queued>(50, ({ changeId }) => changeId, ({ target }) => targetKey(target))
  const photosOn = giveWay<PhonePhoto>(1, ({ id }) => id)
  /** Photos being taken: a report goes when they are in it. */
  const taking = underWay()
  let why: WhyNotKept | null = null
  let snapshot: Snapshot | undefined

  const keeper = saver(
    async (state: Kept) => {
      if (submission.state !== 'sent') await world?.shelf.write(state)
    },
    () => kept,
    (error) => void ((why = error === null ? null : whyNotKept(error)), publish()),
  )
  const photos = photoKeeping(() => publish())
  const dropPhoto = photoDrops(() => world?.shelf)

  function publish() {
    const waiting = unsent(kept)
    total = waiting === 0 ? 0 : Math.max(total, waiting)
    const lanes = [answerLane, photoLane, sendLane]
    const next = sameOr(snapshot, snapshotOf({ kept, shown, held, lost, ready, submission, lanes, notKept: why ?? photos.why(), writing: keeper.state() === 'keeping', total, unreadable, notBegun }, snapshot))
    if (next === snapshot) return
    snapshot = next
    for (const listener of listeners) listener()
  }

  function become(next: Kept) {
    const same = next.draft === kept.draft && next.changes === kept.changes && next.refused === kept.refused
    kept = next
    if (!same) shown = shownDraft(kept)
    if (!stopped) keeper.soon()
    publish()
    if (kept.sending && isNext()) sendLane.soon(0)
  }
  /** What was sent off is the person's again: it goes when it is sent anew. */
  function giveBack(next: Kept, state: SubmissionState = { state: 'idle' }) {
    submission = state
    become({ ...next, sending: null })
  }
  /** What the phone could not keep is delivered still when its page goes: it lies nowhere else. */
  const delivers = () => ready || (stopped && why !== null)
  const isNext = () => !kept.begin && kept.changes.length === 0 && kept.photos.length === 0 && submission.state === 'sending'

  const isWell = () => world!.isWell()

  const answerLane = lane<Step, Saved | null>({
    next: () => (!delivers() ? null : kept.begin ? { kind: 'begin' } : kept.changes.length > 0 ? { kind: 'changes', batch: changesOn.next(kept.changes) } : null),
    async deliver(step) {
      if (step.kind === 'begin') return world!.begin() as Promise<Reply<null>>
      kept = withTried(kept, step.batch)
      return world!.saveChanges(step.batch.map(({ tried: _tried, ...change }) => change))
    },
    done(step, saved) {
      if (step.kind === 'changes' && saved) {
        changesOn.went()
        const next = afterSaved(kept, step.batch, saved)
        hold(saved.held ?? [])
        if (!othersSpoke(next)) return become(withHeld(next, held))
        // Another device said something newer while this was about to be sent: it is looked at once more.
        return giveBack(withHeld(withOverruled(kept, next), held))
      }
      notBegun = null
      become({ ...kept, begin: false })
      photoLane.soon(0)
    },
    refused(step, { problem, message, details }) {
      const batch = step.kind === 'changes' ? step.batch : kept.changes
      const next = batch.length > 0 ? afterRefused(kept, batch, details.changeId, message) : kept
      if (ENDS.includes(problem)) void lookAgain(message)
      if (step.kind === 'changes') return become(next)
      // A visit that cannot be begun takes nothing: everything is set aside under that reason, and what was sent off is the person's again.
      notBegun = message
      giveBack({ ...next, begin: false }, submission.state === 'sending' ? { state: 'refused', problem, message, criterion: null } : submission)
    },
    isWell,
    stuck: (step) => void (step.kind === 'changes' && (changesOn.stuck(step.batch), become(afterStuck(kept, step.batch)))),
    changed: () => publish(),
  })

  const photoLane = lane<PhonePhoto, unknown>({
    next: () => (delivers() && !kept.begin && notBegun === null ? (photosOn.next(kept.photos)[0] ?? null) : null),
    deliver: (photo) => sendPhoto(photo, fresh, world!),
    done: (photo) => void settlePhoto(photo.id, () => hold([photo.id]), () => smallOf(photo, async () => fresh.get(photo.id) ?? world!.shelf.photo(photo))),
    refused(photo, { problem, message }) {
      // Taken out again while it was on its way.
      if (!kept.photos.some(({ id }) => id === photo.id)) return
      const gone = problem === 'photo_lost'
      if (gone) lost.add(photo.id)
      if (ENDS.includes(problem)) void lookAgain(message)
      become({ ...withoutPhoto(kept, photo.id), ...(gone ? {} : { refusedPhotos: [...kept.refusedPhotos, { photo, message }] }) })
    },
    isWell,
    stuck: (photo) => photosOn.stuck([photo]),
    changed: () => publish(),
  })
  /** The server has these. */
  const hold = (ids: string[]) => ids.forEach((id) => (held.add(id), lost.delete(id)))
  function settlePhoto(id: string, mark: () => void, small?: () => Promise<Blob | null>) {
    mark()
    photos.forget(id)
    become(withHeld(withoutPhoto(kept, id), held))
    // The bytes go after the list that names them; a page that was closed leaves both to the next.
    if (!stopped) void dropPhoto(id, keeper.settled(), small).then(() => fresh.delete(id))
  }

  const sendLane = lane<Sending, Receipt>({
    // Sent last: the server has every answer and photo before it is told that this is all.
    next: () => (delivers() && kept.sending && isNext() ? kept.sending : null),
    deliver: (sending) => world!.submit(sending),
    done: (_, receipt) => void settleReport(receipt),
    refused(_, { problem, message, details }) {
      if (problem === 'report_moved_on' || problem === 'report_differs' || ENDS.includes(problem)) void lookAgain(message)
      // Photos it lists and nobody has: another phone may have named them, so the server alone knows.
      for (const id of typeof details.list === 'string' ? details.list.split(',') : []) if (held.delete(id) || !kept.photos.some((one) => one.id === id)) lost.add(id)
      giveBack(withHeld(kept, held), { state: 'refused', problem, message, criterion: typeof details.criterion === 'string' ? details.criterion : null })
    },
    isWell,
    changed: () => publish(),
  })

  /** All of it is where it belongs, or was given up. */
  async function settleReport(receipt: Receipt) {
    submission = { state: 'sent', receipt }
    kept = { ...kept, sending: null }
    publish()
    // The next page of this report asks again and gets the same receipt.
    if (stopped) return
    await keeper.settled()
    await world?.keepReceipt(receipt).catch(() => undefined)
    await world?.shelf.clear().catch(() => undefined)
  }

  // Needed where there is a connection: without one there is nothing to look at.
  const lookAgain = (message: string) => import('./look-again').then((part) => part.lookAgain(looking, message), () => undefined)
  const looking: Looking = {
    world: () => world!,
    kept: () => kept,
    number: { read: () => number, becomes: (next) => void (number = next) },
    isDone: () => stopped || submission.state === 'sent',
    hold,
    settle: settleReport,
    over(next, message) {
      submission = { state: 'refused', problem: 'over', message, criterion: null }
      become(withHeld(next, held))
    },
    goesOn: (resumed, begun) => void (begun && (notBegun = null), become(withHeld(withOverruled(kept, resumed), held)), photoLane.soon(0)),
  }

  /** `beside`: what else is so from the same moment on, in the same box. */
  function change(target: Target, beside: (kept: Kept) => Kept = (same) => same) {
    if (!world || !ready || kept.over || submission.state === 'sending' || submission.state === 'sent') return
    const { device, newId, now } = world
    const made = (one: Target) => ({ changeId: newId(), device, deviceAt: laterThan(kept, one, now()).toISOString(), baseVersion: kept.draft.version, target: one })
    become({ ...[target, ...timesToTell(kept)].reduce((so, one) => withChange(so, made(one)), beside(kept)), begin: kept.begin || notBegun !== null })
    notBegun = null
    answerLane.soon()
  }

  const setAnswer = (key: string, change_: (before: Answer) => Answer, beside?: (kept: Kept) => Kept) =>
    change({ kind: 'answer', key, value: change_(answerTo(shown.answers, key) ?? emptyAnswer) }, beside)

  /** A photo, or a sound that is named as one: kept before the answer names it; without a criterion it stays here until one is named. @returns its id */
  async function addPhoto(criterionKey: string | null, bytes: Blob, sha256: string, { id, naming = withPhoto }: { id?: string; naming?: Naming } = {}): Promise<string> {
    const { newId, now, shelf } = world!
    const photo: PhonePhoto = { id: id ?? newId(), criterionKey: criterionKey ?? '', sha256, takenAt: now().toISOString(), mime: bytes.type, size: bytes.size }
    fresh.set(photo.id, bytes)
    await photos.keep(shelf, photo, bytes)
    if (criterionKey === null) become({ ...kept, loose: [...(kept.loose ?? []), photo] })
    else {
      setAnswer(criterionKey, (before) => naming(before, photo.id), (so) => ({ ...so, photos: [...so.photos, photo] }))
      photoLane.soon(0)
    }
    return photo.id
  }

  function wake() {
    if (!world) return
    void photos.again(world.shelf)
    if (why !== null) keeper.soon()
    if (notBegun !== null && !kept.over) [kept, notBegun] = [{ ...kept, begin: true }, null]
    for (const one of [answerLane, photoLane, sendLane]) one.now()
  }

  const store = {
    subscribe: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener)),
    read: (): Snapshot => snapshot!,
    /** Takes up what an earlier page left, then delivers. Resolves when the report can be changed. */
    async start(surroundings: Surroundings) {
      world = surroundings
      const found = await takeUp(kept, desk, world, held)
      ;[unreadable, world] = [found.unreadable, { ...world, shelf: found.shelf }]
      if (stopped) return
      kept = found.kept
      shown = shownDraft(kept)
      if (kept.sending) submission = { state: 'sending' }
      ready = desk.editable
      for (const id of lostPhotos(kept, held)) lost.add(id)
      become(kept)
      wake()
    },
    /** The page goes, or another tab has the report now: nothing more is changed or sent from here. */
    stop() {
      stopped = true
      ready = false
      if (why === null) for (const one of [answerLane, photoLane, sendLane]) one.stop()
      publish()
    },
    wake,
    change,
    setAnswer,
    addPhoto,
    /** A recording under way: a page that goes leaves it to the next one, among what no list names. */
    keepSoFar: async (id: string, bytes: Blob) => world?.shelf.keepPhoto({ id, criterionKey: '', sha256: '', takenAt: '', mime: bytes.type, size: bytes.size }, bytes).catch(() => undefined),
    /** What lies beside the report; by this alone nothing travels. */
    alter: (next: (kept: Kept) => Kept) => void (ready && submission.state !== 'sent' && become(next(kept))),
    dropLoose: (id: string) => settlePhoto(id, () => fresh.delete(id)),
    /** A photo that lies on this phone; of one the server has, what stayed here to be looked at. */
    photoHere: (id: string): Promise<Blob | null> => photoHere(kept, fresh, world, id),
    removePhoto(criterionKey: string, id: string, naming: Naming = unnamed) {
      // In one: a page killed between two would leave an answer that names a photo nobody has.
      setAnswer(criterionKey, (before) => naming(before, id), (so) => withoutPhoto(so, id))
      settlePhoto(id, () => lost.delete(id))
    },
    /** Work on a photo that ends in `addPhoto`: a report does not go without it. */
    taking: taking.add,
    /** A second tap finds it under way. */
    send() {
      if (!world || !ready || kept.over || submission.state === 'sending' || submission.state === 'sent') return
      if (taking.over()) return void taking.over()?.then(() => store.send())
      submission = { state: 'sending' }
      become({ ...kept, sending: { number, sentAt: world.now().toISOString(), answers: shown.answers, facts: factsWithTimes(shown.facts, kept), draftVersion: kept.draft.version } })
      wake()
    },
    /** As long as an answer or a photo stands before the report itself, the server has not seen that it was sent off. */
    takeBack: () => void (submission.state === 'sending' && standsBefore(kept) && giveBack(kept)),
    dismissConflict: (target: string) => become({ ...kept, conflicts: kept.conflicts.filter((one) => one.target !== target) }),
    /** What the server refused is given up, after it was seen or saved as a file. */
    dismissRefused: (target: string) => become({ ...kept, refused: kept.refused.filter((one) => targetKey(one.target) !== target) }),
    /** Of a report that is over: what the server did not take is given up, after it was seen or saved as a file. */
    async letGo() {
      if (kept.over?.kind === 'sent') return settleReport(kept.over.receipt)
      await keeper.settled()
      await world?.shelf.clear().catch(() => undefined)
    },
    kept: () => kept,
    /** When what was done up to now is kept on the phone. */
    settled: () => keeper.settled(),
  }
  publish()
  return store
}

export type ReportStore = ReturnType<typeof createReportStore>
