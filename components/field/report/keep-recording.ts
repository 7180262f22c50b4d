import { sha256 } from '@/lib/offline/sha256'
import type { Recorded } from '@/lib/offline/record-sound'
import type { ReportStore } from '@/lib/offline/report/store'
import { withValue } from './with-state'

/** As much as the server takes in one file. */
const MAX_SOUND_BYTES = 20 * 1024 * 1024

/** A recording under way goes into the report with its answer; a report is not sent before that. Answers why it could not be kept. */
export const keepRecording = (store: ReportStore, criterionKey: string, done: Promise<Recorded | null>): Promise<'empty' | 'tooLarge' | null> =>
  store.taking(
    done.then(async (recorded) => {
      if (!recorded) return 'empty'
      const { sound, seconds } = recorded
      if (sound.size > MAX_SOUND_BYTES) return 'tooLarge'
      const hash = await sha256(new Uint8Array(await sound.arrayBuffer()))
      await store.addPhoto(criterionKey, sound, hash, (before, id) => withValue({ type: 'sound' })({ ...before, recordings: [...(before.recordings ?? []), { id, seconds }] }))
      return null
    }),
  )
