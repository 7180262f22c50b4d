import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type Target, targetKey } from '@/lib/domain/report/draft'
import type { Reply } from '../courier'
import { lane } from '../lane'
import { saver } from '../saver'
import {
  afterRefused, afterSaved, freshKept, type Kept, lostPhotos, othersSpoke, type PhonePhoto, type Queued, resumed, type Saved, type Sending, shownDraft, unsent,
  withChange, withOverruled, withoutPhoto, withTried,
} from './kept'
import { photoKeeping, whyNotKept, type WhyNotKept } from './photo-keeping'
import type { ReportShelf } from './shelf'
import { sameOr, type Snapshot, snapshotOf, type SubmissionState } from './snapshot'
import { factsWithTimes, timesToTell } from './times'

export type Receipt = { number: number; receipt: string; receivedAt: string }

/** What the store needs from the browser and the network, so that tests can hand it their own. */
export type Surroundings = {
  shelf: ReportShelf
  device: string
  newId: () => string
  /** Set right where the server's clock is known. */
  now: () => Date
  begin: () => Promise<Reply<unknown>>
  /** The report as the server has it now. */
  look: () => Promise<Reply<ReportDesk>>
  saveChanges: (changes: object[]) => Promise<Reply<Saved>>
  savePhoto: (photo: PhonePhoto, bytes: Blob) => Promise<Reply<unknown>>
  submit: (sending: Sending) => Promise<Reply<Receipt>>
  /** The server holds it all: the receipt is kept before the report is cleared away. */
  keepReceipt: (receipt: Receipt) => Promise<void>
}

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
  let why: WhyNotKept | null = null
  let snapshot: Snapshot | undefined

  const keeper = saver(
    async (state: Kept) => {
      if (submission.state !== 'sent') await world?.shelf.write(state)
    },
    () => kept,
    (error) => {
      why = error === null ? null : whyNotKept(error)
      publish()
    },
  )
  const photos = photoKeeping(() => publish())

  function publish() {
    const waiting = unsent(kept)
    total = waiting === 0 ? 0 : Math.max(total, waiting)
    const lanes = [answerLane.state(), photoLane.state(), sendLane.state()]
    const next = sameOr(snapshot, snapshotOf({ kept, shown, held, lost, ready, submission, lanes, notKept: why ?? photos.why(), total }, snapshot))
    if (next === snapshot) return
    snapshot = next
    for (const listener of listeners) listener()
  }

  function become(next: Kept) {
    const same = next.draft === kept.draft && next.changes === kept.changes && next.refused === kept.refused
    kept = next
    if (!same) shown = shownDraft(kept)
    keeper.soon()
    publish()
    if (kept.sending && isNext()) sendLane.soon(0)
  }
  const isNext = () => !kept.begin && kept.changes.length === 0 && kept.photos.length === 0 && submission.state === 'sending'

  const answerLane = lane<Step, Saved | null>({
    next: () => (!ready ? null : kept.begin ? { kind: 'begin' } : kept.changes.length > 0 ? { kind: 'changes', batch: kept.changes.slice(0, 50) } : null),
    async deliver(step) {
      if (step.kind === 'begin') {
        const reply = await world!.begin()
        return reply.kind === 'done' ? { kind: 'done', value: null } : reply
      }
      kept = withTried(kept, step.batch)
      return world!.saveChanges(step.batch.map(({ tried: _tried, ...change }) => change))
    },
    done(step, saved) {
      if (step.kind === 'changes' && saved) {
        const next = afterSaved(kept, step.batch, saved)
        for (const id of saved.held ?? []) held.add(id)
        if (!othersSpoke(next)) return become(next)
        // Another device said something newer while this was about to be sent: it is looked at once more.
        submission = { state: 'idle' }
        return become({ ...withOverruled(kept, next), sending: null })
      }
      become({ ...kept, begin: false })
      photoLane.soon(0)
    },
    refused(step, { message, details }) {
      // A visit that cannot be begun takes nothing: everything is set aside under that reason.
      const batch = step.kind === 'changes' ? step.batch : kept.changes
      const next = batch.length > 0 ? afterRefused(kept, batch, details.changeId, message) : kept
      become({ ...next, begin: false })
    },
    changed: () => publish(),
  })

  const photoLane = lane<PhonePhoto, unknown>({
    next: () => (ready && !kept.begin ? (kept.photos[0] ?? null) : null),
    async deliver(photo) {
      const bytes = fresh.get(photo.id) ?? (await world!.shelf.photo(photo).catch(() => null))
      // The browser threw it away: asked for again on the screen, for it is not on the server either.
      if (!bytes) return { kind: 'refused', problem: 'photo_lost', message: '', details: {} }
      return world!.savePhoto(photo, bytes)
    },
    done: ({ id }) => void settlePhoto(id, () => held.add(id)),
    refused(photo, { problem, message }) {
      if (problem === 'photo_lost') settlePhoto(photo.id, () => lost.add(photo.id))
      else become({ ...withoutPhoto(kept, photo.id), refusedPhotos: [...kept.refusedPhotos, { photo, message }] })
    },
    changed: () => publish(),
  })
  function settlePhoto(id: string, mark: () => void) {
    mark()
    photos.forget(id)
    become(withoutPhoto(kept, id))
    // The bytes go after the list that names them.
    void keeper.settled().then(() => world?.shelf.dropPhoto(id)).catch(() => undefined)
  }

  const sendLane = lane<Sending, Receipt>({
    // Sent last: the server has every answer and photo before it is told that this is all.
    next: () => (ready && kept.sending && isNext() ? kept.sending : null),
    deliver: (sending) => world!.submit(sending),
    async done(_, receipt) {
      submission = { state: 'sent', receipt }
      kept = { ...kept, sending: null }
      publish()
      await keeper.settled()
      await world?.keepReceipt(receipt).catch(() => undefined)
      await world?.shelf.clear().catch(() => undefined)
    },
    refused(_, { problem, message, details }) {
      if (problem === 'report_moved_on') void lookAgain()
      // Photos it lists and nobody has: another phone may have named them, so the server alone knows.
      for (const id of typeof details.list === 'string' ? details.list.split(',') : []) if (held.delete(id) || !kept.photos.some((one) => one.id === id)) lost.add(id)
      submission = { state: 'refused', problem, message, criterion: typeof details.criterion === 'string' ? details.criterion : null }
      become({ ...kept, sending: null })
    },
    changed: () => publish(),
  })

  /** Another device wrote: what it wrote is taken in and shown before the report is sent. */
  async function lookAgain() {
    const reply = await world!.look()
    if (reply.kind === 'done') become(withOverruled(kept, resumed(kept, { ...reply.value, number: desk.number })))
  }

  function change(target: Target) {
    if (!world || !ready || submission.state === 'sending' || submission.state === 'sent') return
    const { device, newId, now } = world
    const made = (one: Target) => ({ changeId: newId(), device, deviceAt: now().toISOString(), baseVersion: kept.draft.version, target: one })
    become([target, ...timesToTell(kept)].reduce((so, one) => withChange(so, made(one)), kept))
    answerLane.soon()
  }

  function setAnswer(key: string, change_: (before: Answer) => Answer) {
    change({ kind: 'answer', key, value: change_(answerTo(shown.answers, key) ?? emptyAnswer) })
  }

  /** Kept before the answer names it; without a criterion it stays here until one is named. @returns the photo's id */
  async function addPhoto(criterionKey: string | null, bytes: Blob, sha256: string): Promise<string> {
    const { newId, now, shelf } = world!
    const photo: PhonePhoto = { id: newId(), criterionKey: criterionKey ?? '', sha256, takenAt: now().toISOString(), mime: bytes.type, size: bytes.size }
    fresh.set(photo.id, bytes)
    await photos.keep(shelf, photo, bytes)
    if (criterionKey === null) {
      become({ ...kept, loose: [...(kept.loose ?? []), photo] })
      return photo.id
    }
    become({ ...kept, photos: [...kept.photos, photo] })
    setAnswer(criterionKey, (before) => ({ ...before, evidence: [...before.evidence, photo.id], noPhotoReason: null }))
    photoLane.soon(0)
    return photo.id
  }

  function wake() {
    if (!world) return
    void photos.again(world.shelf)
    if (why !== null) keeper.soon()
    for (const one of [answerLane, photoLane, sendLane]) one.now()
  }

  const store = {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: (): Snapshot => snapshot!,
    /** Takes up what an earlier page left, then delivers. Resolves when the report can be changed. */
    async start(surroundings: Surroundings) {
      world = surroundings
      const earlier = await world.shelf.read().catch(() => null)
      if (earlier) kept = resumed(earlier, desk)
      shown = shownDraft(kept)
      if (kept.sending) submission = { state: 'sending' }
      ready = desk.editable
      for (const id of lostPhotos(kept, held)) lost.add(id)
      become(kept)
      wake()
    },
    /** The page goes, or another tab has the report now: nothing more is changed or sent from here. */
    stop() {
      ready = false
      for (const one of [answerLane, photoLane, sendLane]) one.stop()
      publish()
    },
    wake,
    change,
    setAnswer,
    addPhoto,
    /** What lies beside the report; by this alone nothing travels. */
    alter(next: (kept: Kept) => Kept) {
      if (ready && submission.state !== 'sent') become(next(kept))
    },
    dropLoose: (id: string) => settlePhoto(id, () => fresh.delete(id)),
    /** A photo that lies on this phone. */
    photoHere: async (id: string): Promise<Blob | null> => {
      const photo = [...kept.photos, ...kept.refusedPhotos.map((one) => one.photo), ...(kept.loose ?? [])].find((one) => one.id === id)
      return fresh.get(id) ?? (photo && world ? world.shelf.photo(photo) : null)
    },
    removePhoto(criterionKey: string, id: string) {
      settlePhoto(id, () => lost.delete(id))
      setAnswer(criterionKey, (before) => ({ ...before, evidence: before.evidence.filter((one) => one !== id) }))
    },
    /** A second tap finds it under way. */
    send() {
      if (!world || !ready || submission.state === 'sending' || submission.state === 'sent') return
      submission = { state: 'sending' }
      become({ ...kept, sending: { number: desk.number, sentAt: world.now().toISOString(), answers: shown.answers, facts: factsWithTimes(shown.facts, kept), draftVersion: kept.draft.version } })
      wake()
    },
    dismissConflict: (target: string) => become({ ...kept, conflicts: kept.conflicts.filter((one) => one.target !== target) }),
    /** What the server refused is given up, after it was seen or saved as a file. */
    dismissRefused: (target: string) => become({ ...kept, refused: kept.refused.filter((one) => targetKey(one.target) !== target) }),
    kept: () => kept,
    /** When what was done up to now is kept on the phone. */
    settled: () => keeper.settled(),
  }
  publish()
  return store
}

export type ReportStore = ReturnType<typeof createReportStore>
