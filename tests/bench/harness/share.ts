import { writeFileSync } from 'node:fs'

/** Ten times the share of the others where a processor is wanted by several: each step of five is a factor of about three. */
const TEN_TIMES = '-10'

/**
 * Gives a service ten times the share of the others, as `CPUWeight=1000` of systemd does where 100 is usual. Each service here is a
 * session of its own, and Linux shares processors between sessions (`sched_autogroup`). @returns whether the system did it: it wants root
 */
export function favour(pid: number): boolean {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, TEN_TIMES)
    return true
  } catch {
    return false
  }
}
