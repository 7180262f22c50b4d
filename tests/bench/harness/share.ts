import { writeFileSync } from 'node:fs'

/** Where a processor is wanted by several: each step of five is a factor of about three. */
const AUTOGROUP = { tenfold: '-10', tenth: '10' }

/**
 * Gives a service ten times the share of the others, or a tenth of it, as `CPUWeight=1000` and `CPUWeight=10` of systemd do where 100 is
 * usual. Each service here is a session of its own, and Linux shares processors between sessions (`sched_autogroup`).
 * @returns whether the system did it: it wants root
 */
export function giveShare(pid: number, share: keyof typeof AUTOGROUP): boolean {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, AUTOGROUP[share])
    return true
  } catch {
    return false
  }
}
