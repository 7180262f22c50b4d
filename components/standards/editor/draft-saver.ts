import type { PageTurn, SavingPage } from '@/lib/domain/standard/saving-page'
import { fitting } from '@/lib/domain/standard/too-long'
import type { FormState } from '@/lib/web/form-state'
import type { Document } from './editor-state'
import type { SafetyCopy } from './safety-copy'

export type SaveStatus =
  | { kind: 'saved'; at: string }
  /** Saved but for texts that are too long: those are here and in the browser's copy alone. */
  | { kind: 'partly'; at: string }
  | { kind: 'saving' }
  /** `fields` are paths into the document of what does not fit, each with its sentence: sent again it would be refused again. */
  | { kind: 'failed'; message: string | null; fields: Record<string, string> }
  /** What stands on the server is not what this page saw: nothing more is sent until the author has decided. */
  | { kind: 'conflict'; by: LastSave | null }

/** Who wrote what stands there, and when; `own`: the same person, in another window. */
export type LastSave = { by: string; at: string; own: boolean }

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
  keep: (copy: SafetyCopy) => void
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
  let sending: Promise<boolean> | null = null
  /** Somebody waits for what is being sent, so nothing waits for the page any more; `goOn` ends a wait that has begun. */
  let hurried = false
  let goOn = (): void => undefined

  const isSaved = () => document === saved
  const isWhole = () => isSaved() && held === saved
  const keepNow = () => {
    if (touched && !letGo && !isWhole()) given.keep({ versionId, page, turn, after, revision, at: given.now(), ...document })
  }
  const pause = () => Promise.race([given.nextTask(), new Promise<void>((done) => (goOn = done))])
  async function send(): Promise<boolean> {
    while (!isSaved() && !stopped) {
      const sent = document
      given.onStatus({ kind: 'saving' })
      turn = given.nextTurn()
      // Whoever takes the copy over knows by its turn that this save is in it.
      keepNow()
      if (!hurried) await pause()
      // Let go of meanwhile: what was put elsewhere is not written here as well.
      if (stopped) break
      const fits = fitting(sent, held)
      const answer = await given.send({ standardId, versionId, revision, from: { page, turn, after }, ...fits }).catch(() => null)
      if (answer?.status !== 'done') {
        stopped = answer?.status === 'refused' && (answer.problem === 'changed_meanwhile' || answer.problem === 'standard_not_draft')
        given.onStatus(stopped ? { kind: 'conflict', by: lastSaveIn(answer) } : failure(answer))
        return false
      }
      revision = answer.result.revision
      saved = sent
      held = fits
      after = []
      given.onHeld(sent, revision, fits)
      if (isSaved()) given.onStatus({ kind: isWhole() ? 'saved' : 'partly', at: answer.result.savedAt })
    }
    if (stopped) return false
    if (!isWhole()) keepNow()
    else if (touched) given.drop()
    return isWhole()
  }
  return {
    /** What is written now; true when there is something to keep and, unless a conflict stands, to send. */
    change(written: Document): boolean {
      document = written
      if (isSaved()) {
        if (touched && !sending && !stopped && isWhole()) given.drop()
        return false
      }
      touched = true
      return true
    },
    keepNow,
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
    isUnsaved: () => !isWhole() && !stopped,
    revisionNow: () => revision,
  }
}

const failure = (answer: FormState<unknown> | null): SaveStatus => ({
  kind: 'failed',
  message: answer && 'message' in answer ? answer.message : null,
  fields: answer?.status === 'invalid' ? answer.fields : {},
})

function lastSaveIn(answer: FormState<unknown> | null): LastSave | null {
  if (answer?.status !== 'refused') return null
  const { by, at, own } = answer.details
  return typeof by === 'string' && typeof at === 'string' ? { by, at, own: own === 1 } : null
}
