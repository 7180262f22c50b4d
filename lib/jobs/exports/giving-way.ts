import 'server-only'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { AHEAD } from '@/lib/domain/export/pages-ahead'

/** In processors that stand idle: under the one somebody waits; over the other there is room for what reading ahead takes more, 0.8 of one. */
const NONE_LEFT = 0.15
const ROOM = 1
/** Shorter stretches say more of chance than of the machine. */
const STRETCH_MS = 150

/** How long it rests where none is left, beside what the page before took: so it takes some two thirds of one. */
const REST = 0.4
const LONGEST_REST_MS = 1_000

/**
 * How many pages of a long file may be read ahead: as many as ever while the machine has processors to spare. While it has none, no
 * page is, so that database and writer take turns, and there is a rest before each: whoever waits for an answer gets the processor
 * that the file leaves. The file is slower by what the others are quicker. On a machine without the database it tells of the
 * worker's own.
 */
export function givingWay({ idleTime = idleOfProcessors, rest = (ms) => sleep(ms), clock = () => performance.now() }: { idleTime?: () => number; rest?: (ms: number) => Promise<unknown>; clock?: () => number } = {}): () => Promise<number> {
  let since = { idle: idleTime(), at: clock() }
  let [asked, ahead] = [since.at, AHEAD]
  return async () => {
    const now = { idle: idleTime(), at: clock() }
    const stretch = now.at - since.at
    if (stretch >= STRETCH_MS) {
      const idle = (now.idle - since.idle) / stretch
      since = now
      if (idle < NONE_LEFT) ahead = 0
      else if (idle >= ROOM) ahead = AHEAD
    }
    if (ahead === 0) await rest(Math.min(LONGEST_REST_MS, (now.at - asked) * REST))
    asked = clock()
    return ahead
  }
}

/** How long the processors of this machine have stood idle since it was started, all together, in ms; where nobody tells, as if one always did. */
function idleOfProcessors(): number {
  const processors = os.cpus()
  const [idle, all] = [processors.reduce((sum, { times }) => sum + times.idle, 0), processors.reduce((sum, { times }) => sum + times.user + times.sys + times.idle, 0)]
  return all === 0 ? performance.now() : idle
}
