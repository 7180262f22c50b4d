import { randomId } from '@/lib/offline/chance'
import type { Recording } from '@/lib/offline/record-sound'
import { withRecording } from '@/lib/offline/report/answer-recordings'
import type { ReportStore } from '@/lib/offline/report/store'
import { sha256 } from '@/lib/offline/sha256'

/** As much as the server takes in one file. */
const MAX_SOUND_BYTES = 20 * 1024 * 1024
/** So much of a recording at most goes with a page that is thrown away under it. */
const KEPT_EVERY_MS = 15_000

/** A recording under way goes into the report with its answer; a report is not sent before that. Answers why it could not be kept. */
export function keepRecording(store: ReportStore, criterionKey: string, { done, soFar }: Pick<Recording, 'done' | 'soFar'>): Promise<'empty' | 'tooLarge' | null> {
  const id = randomId()
  let kept = Promise.resolve()
  const timer = setInterval(() => (kept = kept.then(() => store.keepSoFar(id, soFar()))), KEPT_EVERY_MS)
  return store.taking(
    done.then(async (recorded) => {
      clearInterval(timer)
      // Never over what is whole.
      await kept
      if (!recorded || recorded.sound.size > MAX_SOUND_BYTES) {
        store.dropLoose(id)
        return recorded ? 'tooLarge' : 'empty'
      }
      const { sound, seconds } = recorded
      const hash = await sha256(new Uint8Array(await sound.arrayBuffer()))
      await store.addPhoto(criterionKey, sound, hash, { id, naming: withRecording(seconds) })
      return null
    }),
  )
}
