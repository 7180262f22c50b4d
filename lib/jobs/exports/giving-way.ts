import 'server-only'
import os from 'node:os'
import { AHEAD } from '@/lib/domain/export/pages-ahead'

/** In processors that stand idle: under the one somebody waits; over the other there is room for what reading ahead takes more, half of one. */
const NONE_LEFT = 0.15
const ROOM = 0.7
/** Shorter stretches say more of chance than of the machine. */
const STRETCH_MS = 150

/**
 * How many pages of a long file may be read ahead: as many as ever while the machine has processors to spare. While it has none, no
 * page is, so that database and writer take turns: whoever waits for an answer gets the processor that the file leaves, and the file
 * is slower by what the others are quicker. On a machine without the database it tells of the worker's own.
 */
export function givingWay({ idleTime = idleOfProcessors, clock = () => performance.now() }: { idleTime?: () => number; clock?: () => number } = {}): () => number {
  let since = { idle: idleTime(), at: clock() }
  let ahead = AHEAD
  return () => {
    const now = { idle: idleTime(), at: clock() }
    const stretch = now.at - since.at
    if (stretch < STRETCH_MS) return ahead
    const idle = (now.idle - since.idle) / stretch
    since = now
    if (idle < NONE_LEFT) ahead = 0
    else if (idle >= ROOM) ahead = AHEAD
    return ahead
  }
}

/** How long the processors of this machine have stood idle since it was started, all together, in ms; where nobody tells, as if one always did. */
export function idleOfProcessors(): number {
  const processors = os.cpus()
  const [idle, all] = [processors.reduce((sum, { times }) => sum + times.idle, 0), processors.reduce((sum, { times }) => sum + times.user + times.sys + times.idle, 0)]
  return all === 0 ? performance.now() : idle
}
