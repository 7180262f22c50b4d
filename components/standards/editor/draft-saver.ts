import type { PageTurn, SavingPage } from '@/lib/domain/standard/saving-page'
import { fitting } from '@/lib/domain/standard/too-long'
import type { FormState } from '@/lib/web/form-state'
import type { Document } from './editor-state'
import type { PageText } from './safety-copy'

/** `kept`: whether this browser keeps what the server does not have; else it is in the page alone. */
export type SaveStatus =
  | { kind: 'saved'; at: string }
  /** Saved but for texts that are too long: those are here and in the browser's copy alone. */
  | { kind: 'partly'; at: string; kept: boolean }
  | { kind: 'saving' }
  /** `fields` are paths into the document of what does not fit, each with its sentence: sent again it would be refused again. */
  | { kind: 'failed'; message: string | null; fields: Record<string, string>; kept: boolean }
  /** What stands on the server is not what this page saw: nothing more is sent until the author has decided. */
  | { kind: 'conflict'; by: LastSave | null; closed: ClosedDraft | null }

/** Who wrote what stands there, and when; `own`: the same person, in another window. */
export type LastSave = { by: string; at: string; own: boolean }

/** What became of the draft itself, and where its author goes on: in the next draft, at the standard, or, where that is gone too, among the others. */
export type ClosedDraft = { became: 'published' | 'discarded'; goesOn: 'draft' | 'standard' | 'list' }

export type DraftToSave = Document & { standardId: string; versionId: string; revision: number; from: SavingPage }
export type Send = (draft: DraftToSave) => Promise<FormState<{ revision: number; savedAt: string }> | null>

type Given = {
  standardId: string
  versionId: string
  document: Document
  revision: number
  page: string
  nextTurn: () => number
  send: Send
  /** Answers whether it is kept. */
  keep: (text: PageText) => boolean
  drop: () => void
  now: () => number
  /** Lets the page do what waits. */
  nextTask: () => Promise<void>
  onStatus: (status: SaveStatus) => void
  /** The server has this document now, as far as its texts fit. */
  onHeld: (document: Document, revision: number, fits: Document) => void
}

export type DraftSaver = ReturnType<typeof createDraftSaver>

/**
 * One page's way to the server: one request at a time, each saying which page it is and the how-manyeth save; what the server does
 * not have yet is kept in this browser.
 */
export function createDraftSaver({ standardId, versionId, page, ...given }: Given) {
  let { document, revision } = given
  let saved = document
  /** What of it is on the server: the same, but for texts that are too long. */
  let held = document
  let turn = 0
  let after: PageTurn[] = []
  let stopped = false
  /** Before something was typed here, nothing of this page is kept, and nothing has to be dropped. */
  let touched = false
  /** The author has let this page's text go, or has put it elsewhere: nothing of it is kept any more. */
  let letGo = false
  /** The page is about to go. What is saved from now on stays in this browser: the next page may have been read before it. */
  let leaving = false
  let kept = true
  /** What was given to be kept last. */
  let keptOf: Document | null = null
  let told: SaveStatus | null = null
  let sending: Promise<boolean> | null = null
  /** Somebody waits for what is being sent, so nothing waits for the page any more; `goOn` ends a wait that has begun. */
  let hurried = false
  let goOn = (): void => undefined

  const isSaved = () => document === saved
  const isWhole = () => isSaved() && held === saved
  const tell = (status: SaveStatus) => {
    told = status
    given.onStatus(status)
  }
  const keepNow = () => {
    if (!touched || letGo || isWhole()) return
    const before = kept
    keptOf = document
    kept = given.keep({ page, turn, after, revision, at: given.now(), ...document })
    if (kept !== before && (told?.kind === 'failed' || told?.kind === 'partly')) tell({ ...told, kept })
  }
  const dropOrLeave = () => {
    if (leaving) given.keep({ page, turn, after, revision, at: given.now(), savedAs: revision, ...document })
    else given.drop()
  }
  const pause = () => Promise.race([given.nextTask(), new Promise<void>((done) => (goOn = done))])
  async function send(): Promise<boolean> {
    while (!isSaved() && !stopped) {
      const sent = document
      tell({ kind: 'saving' })
      turn = given.nextTurn()
      // Whoever takes the copy over knows by its turn that this save is in it.
      keepNow()
      if (!hurried) await pause()
      // Let go of meanwhile: what was put elsewhere is not written here as well.
      if (stopped) break
      const fits = fitting(sent, held)
      const answer = await given.send({ standardId, versionId, revision, from: { page, turn, after }, ...fits }).catch(() => null)
      if (answer?.status !== 'done') {
        stopped ||= answer?.status === 'refused' && (answer.problem === 'changed_meanwhile' || answer.problem === 'standard_not_draft')
        // Whether it is kept is said of what is written now; kept already, it may have been taken over by the next page meanwhile.
        if (keptOf !== document) keepNow()
        tell(stopped ? { kind: 'conflict', by: lastSaveIn(answer), closed: closedIn(answer) } : failure(answer, kept))
        return false
      }
      revision = answer.result.revision
      saved = sent
      held = fits
      after = []
      given.onHeld(sent, revision, fits)
      if (!isSaved()) continue
      keepNow()
      tell(isWhole() ? { kind: 'saved', at: answer.result.savedAt } : { kind: 'partly', at: answer.result.savedAt, kept })
    }
    if (stopped) return false
    if (touched && isWhole()) dropOrLeave()
    return isWhole()
  }
  return {
    /** What is written now; true when there is something to keep and, unless a conflict stands, to send. */
    change(written: Document): boolean {
      if (document !== written) leaving = false
      document = written
      if (isSaved()) {
        if (touched && !sending && !stopped && isWhole()) given.drop()
        return false
      }
      touched = true
      return true
    },
    keepNow,
    leave() {
      leaving = true
      keepNow()
    },
    /** The page is shown again after all. */
    stay() {
      leaving = false
      if (touched && !sending && !letGo && isWhole()) given.drop()
    },
    /** Sends what is not sent yet; true when the server has everything. Unhurried, the page may answer between keeping and sending. */
    flush({ unhurried = false } = {}): Promise<boolean> {
      if (!unhurried) {
        hurried = true
        goOn()
      }
      sending ??= send().finally(() => {
        sending = null
        hurried = false
      })
      return sending
    },
    /** This page goes on from the text of pages that are gone. */
    takeOver(pages: PageTurn[]) {
      after = pages
    },
    letGo() {
      letGo = true
      stopped = true
      given.drop()
    },
    /** Whether leaving the page would lose something: what awaits a decision is kept, where it can be. */
    isUnsaved: () => !isWhole() && !letGo && (!stopped || !kept),
    /** The latest word, before anything is drawn of it. */
    statusNow: () => told,
    revisionNow: () => revision,
  }
}

const failure = (answer: FormState<unknown> | null, kept: boolean): SaveStatus => ({
  kind: 'failed',
  message: answer && 'message' in answer ? answer.message : null,
  fields: answer?.status === 'invalid' ? answer.fields : {},
  kept,
})

function lastSaveIn(answer: FormState<unknown> | null): LastSave | null {
  if (answer?.status !== 'refused') return null
  const { by, at, own } = answer.details
  return typeof by === 'string' && typeof at === 'string' ? { by, at, own: own === 1 } : null
}

function closedIn(answer: FormState<unknown> | null): ClosedDraft | null {
  if (answer?.status !== 'refused' || answer.problem !== 'standard_not_draft') return null
  const { became, goesOn } = answer.details
  return { became: became === 'discarded' ? became : 'published', goesOn: goesOn === 'draft' || goesOn === 'list' ? goesOn : 'standard' }
}
