import 'server-only'
import os from 'node:os'
import { AHEAD } from '@/lib/domain/export/pages-ahead'

/** In processors that stand idle: under the one somebody may wait; over the other there is room for what reading ahead takes more, half of one. */
const NONE_LEFT = 0.15
const ROOM = 0.7
/** Shorter stretches say more of chance than of the machine. */
const STRETCH_MS = 150
/** Stretches of reading ahead between two looks, some two seconds: a look costs the file half of its speed for one or two. */
const LOOK_AFTER = 12

/**
 * How many pages of a long file may be read ahead: as many as ever while the machine has processors to spare. While it has none, no
 * page is, so that database and writer take turns: whoever waits for an answer gets the processor that the file leaves, and the file
 * is slower by what the others are quicker. A file that reads ahead leaves little idle by itself, so then it is no more than a reason
 * to look, and not at once again: taking turns, it sees what others use. On a machine without the database it tells of the worker's own.
 */
export function givingWay({ idleTime = idleOfProcessors, clock = () => performance.now() }: { idleTime?: () => number; clock?: () => number } = {}): () => number {
  let since = { idle: idleTime(), at: clock() }
  let ahead = AHEAD
  let sinceLook = LOOK_AFTER
  return () => {
    const now = { idle: idleTime(), at: clock() }
    const stretch = now.at - since.at
    if (stretch < STRETCH_MS) return ahead
    const idle = (now.idle - since.idle) / stretch
    since = now
    sinceLook = ahead === 0 ? 0 : sinceLook + 1
    if (ahead === 0 && idle >= ROOM) ahead = AHEAD
    else if (idle < NONE_LEFT && sinceLook > LOOK_AFTER) ahead = 0
    return ahead
  }
}

/** How long the processors of this machine have stood idle since it was started, all together, in ms; where nobody tells, as if one always did. */
export function idleOfProcessors(): number {
  const processors = os.cpus()
  const [idle, all] = [processors.reduce((sum, { times }) => sum + times.idle, 0), processors.reduce((sum, { times }) => sum + times.user + times.sys + times.idle, 0)]
  return all === 0 ? performance.now() : idle
}
