import 'server-only'
import os from 'node:os'
import { AHEAD } from '@/lib/domain/export/pages-ahead'

/** Time the processors of this machine have worked and stood idle since it was started, in ms. */
export type ProcessorTimes = { busy: number; idle: number }

/** Under this share of idle time somebody waits for a processor; over the other there is room for what reading ahead takes, half of two. */
const NONE_LEFT = 0.08
const ROOM = 0.3
/** Shorter stretches say more of chance than of the machine. */
const STRETCH_MS = 300

/**
 * How many pages of a long file may be read ahead: as many as ever while the machine has processors to spare; none when it has not, so
 * that database and writer take turns and whoever waits for a page gets the processor that the file leaves. The file is slower by
 * what the others are quicker. On a machine without the database it tells of the worker's own; without times of processors all is as ever.
 */
export function givingWay(times: () => ProcessorTimes = processorTimes): () => number {
  let [since, ahead] = [times(), AHEAD]
  return () => {
    const now = times()
    const [busy, idle] = [now.busy - since.busy, now.idle - since.idle]
    if (busy + idle < STRETCH_MS) return ahead
    since = now
    const share = idle / (busy + idle)
    if (share < NONE_LEFT) ahead = 0
    else if (share > ROOM) ahead = AHEAD
    return ahead
  }
}

function processorTimes(): ProcessorTimes {
  let [busy, idle] = [0, 0]
  for (const { times } of os.cpus()) {
    idle += times.idle
    busy += times.user + times.nice + times.sys + times.irq
  }
  return { busy, idle }
}
