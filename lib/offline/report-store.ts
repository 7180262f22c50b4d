import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type Facts, type Target, targetKey, withValue } from '@/lib/domain/report/draft'
import type { Reply } from './courier'
import { lane } from './lane'
import type { PhotoShelf, WaitingPhoto } from './photo-shelf'
import type { Kept, Queued, Shelf } from './shelf'

type Saved = { version: number; conflicts: { target: string; used: unknown; lost: unknown; mine: boolean }[] }
export type Receipt = { number: number; receipt: string; receivedAt: string }

/** What the store needs from the browser and the network, so that tests can hand it their own. */
export type Surroundings = {
  shelf: Shelf
  photos: PhotoShelf
  device: string
  newId: () => string
  now: () => Date
  saveChanges: (changes: object[]) => Promise<Reply<Saved>>
  savePhoto: (photo: WaitingPhoto) => Promise<Reply<unknown>>
  submit: (number: number, body: object) => Promise<Reply<Receipt>>
}

export type PhotoState = 'held' | 'waiting' | { refused: string }
export type Whereabouts = { kind: 'saved' | 'sending' | 'waiting' | 'sign_in' | 'refused'; count: number }
export type Snapshot = {
  answers: Draft['answers']
  facts: Facts
  photos: Record<string, PhotoState>
  where: Whereabouts
  /** What the server would not take, kept to be mended: by target. */
  setAside: Record<string, string>
  /** Answers changed on two devices: the one that is not used. */
  conflicts: { target: string; lost: unknown; mine: boolean }[]
  /** False when this browser keeps nothing: the server's copy is the only one. */
  keeps: boolean
  submission: { state: 'idle' | 'sending' } | { state: 'refused'; message: string; criterion: string | null } | { state: 'sent'; receipt: Receipt }
}

/** A report on the phone: every change is kept here at once and travels to the server in its own time. */
export function createReportStore(desk: ReportDesk) {
  let base: Draft = desk.draft
  let changes: Queued[] = []
  let refused: Kept['refused'] = []
  let sending: Kept['sending'] = null
  const waiting = new Map<string, WaitingPhoto>()
  let world: Surroundings | null = null
  const listeners = new Set<() => void>()
  let snapshot: Snapshot = {
    answers: base.answers, facts: base.facts, photos: Object.fromEntries(desk.held.map((id) => [id, 'held'])),
    where: { kind: 'saved', count: 0 }, setAside: {}, conflicts: [], keeps: true, submission: { state: 'idle' },
  }

  function publish(part: Partial<Snapshot> = {}) {
    snapshot = { ...snapshot, ...part }
    snapshot.where = whereabouts()
    for (const listener of listeners) listener()
    if (sending && changes.length === 0 && waiting.size === 0) sendLane.soon(0)
  }

  const local = (): Draft => changes.reduce((draft, { target }) => withValue(draft, target), base)
  const keep = () => (world ? world.shelf.write({ draft: base, changes, refused, sending }) : true)

  function whereabouts(): Whereabouts {
    const count = changes.length + waiting.size
    const states = [answerLane.state(), photoLane.state(), sendLane.state()]
    if (states.includes('signed_out')) return { kind: 'sign_in', count }
    if (Object.keys(snapshot.setAside).length > 0 || Object.values(snapshot.photos).some((photo) => typeof photo === 'object')) return { kind: 'refused', count }
    if (states.includes('pausing')) return { kind: 'waiting', count }
    return { kind: count > 0 ? 'sending' : 'saved', count }
  }

  const answerLane = lane<Queued[], Saved>({
    next: () => (changes.length > 0 ? changes.slice(0, 50) : null),
    deliver: (batch) => {
      for (const change of batch) change.tried = true
      keep()
      return world!.saveChanges(batch.map(({ tried: _tried, ...change }) => ({ ...change, baseVersion: base.version })))
    },
    done: (batch, { version, conflicts }) => {
      base = { ...batch.reduce((draft, { target }) => withValue(draft, target), base), version }
      leave(batch)
      for (const { target, used, mine } of conflicts) if (!mine) base = withValue(base, asTarget(target, used))
      keep()
      publish({ ...local(), conflicts: [...snapshot.conflicts, ...conflicts.map(({ target, lost, mine }) => ({ target, lost, mine }))] })
    },
    refused: (batch, { message, details }) => {
      const one = batch.filter(({ changeId }) => changeId === details.changeId)
      const out = one.length > 0 ? one : batch
      leave(out)
      // The value stays on the screen and in the report that is sent; a new change of it is tried again.
      for (const { target } of out) base = withValue(base, target)
      refused = [...refused, ...out.map(({ target }) => ({ target, message }))]
      keep()
      publish({ setAside: asMessages(refused) })
    },
    changed: () => publish(),
  })
  const leave = (batch: Queued[]) => {
    const gone = new Set(batch.map(({ changeId }) => changeId))
    changes = changes.filter(({ changeId }) => !gone.has(changeId))
  }

  const photoLane = lane<WaitingPhoto, unknown>({
    next: () => waiting.values().next().value ?? null,
    deliver: (photo) => world!.savePhoto(photo),
    done: ({ id }) => settlePhoto(id, 'held'),
    refused: ({ id }, { message }) => settlePhoto(id, { refused: message }),
    changed: () => publish(),
  })
  function settlePhoto(id: string, state: PhotoState) {
    waiting.delete(id)
    void world?.photos.drop(id).catch(() => undefined)
    publish({ photos: { ...snapshot.photos, [id]: state } })
  }

  const sendLane = lane<NonNullable<Kept['sending']>, Receipt>({
    // Sent last: the server has every answer and photo before it is told that this is all.
    next: () => (sending && changes.length === 0 && waiting.size === 0 && snapshot.submission.state === 'sending' ? sending : null),
    deliver: ({ number, sentAt }) => world!.submit(number, { answers: local().answers, facts: local().facts, sentAt, device: world!.device }),
    done: (_, receipt) => {
      sending = null
      world?.shelf.clear()
      publish({ submission: { state: 'sent', receipt } })
    },
    refused: (_, { message, details }) => {
      sending = null
      keep()
      publish({ submission: { state: 'refused', message, criterion: typeof details.criterion === 'string' ? details.criterion : null } })
    },
    changed: () => publish(),
  })

  function change(target: Target) {
    if (!world || snapshot.submission.state === 'sending' || snapshot.submission.state === 'sent') return
    const { device, newId, now } = world
    const key = targetKey(target)
    // A change no request has carried yet is replaced; one that may have arrived is followed.
    changes = changes.filter((one) => one.tried || targetKey(one.target) !== key)
    changes.push({ changeId: newId(), device, deviceAt: now().toISOString(), baseVersion: base.version, target, tried: false })
    refused = refused.filter((one) => targetKey(one.target) !== key)
    publish({ ...pick(local()), setAside: asMessages(refused), keeps: keep() })
    answerLane.soon()
  }

  function setAnswer(key: string, change_: (before: Answer) => Answer) {
    change({ kind: 'answer', key, value: change_(answerTo(snapshot.answers, key) ?? emptyAnswer) })
  }

  async function addPhoto(criterionKey: string, bytes: Blob, sha256: string, inAnswer = true): Promise<string> {
    const photo = { id: world!.newId(), criterionKey, sha256, takenAt: world!.now().toISOString(), bytes }
    waiting.set(photo.id, photo)
    publish({ photos: { ...snapshot.photos, [photo.id]: 'waiting' } })
    if (inAnswer) setAnswer(criterionKey, (before) => ({ ...before, evidence: [...before.evidence, photo.id], noPhotoReason: null }))
    await world!.photos.keep(photo).catch(() => publish({ keeps: false }))
    photoLane.soon(0)
    return photo.id
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: () => snapshot,
    /** Takes up what an earlier page left, then delivers. Returns how to stop. */
    start(surroundings: Surroundings) {
      world = surroundings
      const kept = world.shelf.read()
      if (kept && desk.editable) {
        // The page may come out of the browser's memory, older than what the phone heard from the server since.
        if (kept.draft.version > base.version) base = kept.draft
        changes = kept.changes
        refused = kept.refused
        for (const { target } of refused) base = withValue(base, target)
        sending = kept.sending?.number === desk.number ? kept.sending : null
      } else if (kept) world.shelf.clear()
      publish({ ...pick(local()), setAside: asMessages(refused), ...(sending ? { submission: { state: 'sending' } } : {}) })
      const take = (photos: WaitingPhoto[]) => {
        for (const photo of photos) if (!desk.held.includes(photo.id)) waiting.set(photo.id, photo)
        publish({ photos: { ...snapshot.photos, ...Object.fromEntries([...waiting.keys()].map((id) => [id, 'waiting'])) } })
      }
      void world.photos.all().then(take, () => publish({ keeps: false })).then(wake)
      return () => [answerLane, photoLane, sendLane].forEach(({ stop }) => stop())
    },
    wake,
    change,
    setAnswer,
    addPhoto,
    waitingPhoto: (id: string) => waiting.get(id)?.bytes ?? null,
    removePhoto(criterionKey: string, id: string) {
      waiting.delete(id)
      void world?.photos.drop(id).catch(() => undefined)
      const photos = Object.fromEntries(Object.entries(snapshot.photos).filter(([one, state]) => one !== id || state === 'held'))
      publish({ photos })
      setAnswer(criterionKey, (before) => ({ ...before, evidence: before.evidence.filter((one) => one !== id) }))
    },
    /** A second tap finds it under way. */
    send() {
      if (!world || snapshot.submission.state === 'sending' || snapshot.submission.state === 'sent') return
      sending = { number: desk.number, sentAt: world.now().toISOString() }
      keep()
      publish({ submission: { state: 'sending' } })
      wake()
    },
    dismissConflict: (target: string) => publish({ conflicts: snapshot.conflicts.filter((one) => one.target !== target) }),
  }

  function wake() {
    if (!world) return
    answerLane.now()
    photoLane.now()
    sendLane.now()
  }
}

export type ReportStore = ReturnType<typeof createReportStore>

const asMessages = (refused: Kept['refused']) => Object.fromEntries(refused.map(({ target, message }) => [targetKey(target), message]))

const pick = ({ answers, facts }: Draft) => ({ answers, facts })

/** "answer:greeted" with its value, as the server names what it kept. */
function asTarget(name: string, value: unknown): Target {
  const cut = name.indexOf(':')
  return { kind: name.slice(0, cut), key: name.slice(cut + 1), value } as Target
}
