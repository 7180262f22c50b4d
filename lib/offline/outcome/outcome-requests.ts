import type { Ask, Reply } from '../courier'
import type { PhonePhoto } from '../report/kept'
import { uploadPhoto } from '../upload'
import type { KeptOutcome } from './outcome-box'

/** What the server is asked for when a visit could not be made, each repeatable as it is. */
export type OutcomeRequests = {
  /** The photo of the closed door hangs on the report, so the report is begun first. */
  photo(photo: PhonePhoto, bytes: Blob): Promise<Reply<unknown>>
  /** Something small that changes nothing: whether there is somebody to say the step to. Any word of our server's is an answer. */
  isThere(): Promise<Reply<unknown>>
  step(kept: Pick<KeptOutcome, 'reason' | 'text'>): Promise<Reply<unknown>>
}

export function outcomeRequests(ask: Ask, org: string, visitId: string): OutcomeRequests {
  const address = `/api/v1/orgs/${org}/visits/${visitId}`
  const say = (step: object) => ask('POST', `${address}/steps`, JSON.stringify(step), 'step')
  return {
    async photo(photo, bytes) {
      const begun = await say({ step: 'start' })
      return begun.kind === 'done' ? uploadPhoto(ask, `${address}/evidence`, photo, bytes) : begun
    },
    // Of no photo: the least there is to ask for.
    isThere: () => ask('GET', `${address}/evidence/${visitId}?progress`, undefined, 'held'),
    step: ({ reason, text }) => say({ step: 'abort', reason, text }),
  }
}
