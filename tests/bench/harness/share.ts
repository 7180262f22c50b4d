import { readFileSync, writeFileSync } from 'node:fs'

/** Where a processor is wanted by several: each step of five is a factor of about three. */
const AUTOGROUP = { tenfold: '-10', usual: '0', tenth: '10' }

/**
 * Gives a service ten times the share of the others, the same, or a tenth of it, as `CPUWeight=1000` and `CPUWeight=10` of systemd do where 100 is
 * usual. Each web and worker here is a session of its own, and Linux shares processors between sessions (`sched_autogroup`). So is each
 * of Postgres' connections: together they have several shares, where a service has one.
 * @returns whether the system did it: it wants root, and processes that no group of processors holds
 */
export function giveShare(pid: number, share: keyof typeof AUTOGROUP): boolean {
  try {
    if (readFileSync('/proc/sys/kernel/sched_autogroup_enabled', 'utf8').trim() !== '1' || inGroup(pid)) return false
    writeFileSync(`/proc/${pid}/autogroup`, AUTOGROUP[share])
    return true
  } catch {
    return false
  }
}

/** A group of processors has shares of its own, and those of sessions mean nothing in it. */
const inGroup = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/cgroup`, 'utf8').split('\n').some((line) => {
    const [, controllers = '', group = ''] = line.split(':')
    return (controllers === '' || controllers.split(',').includes('cpu')) && group !== '' && group !== '/'
  })
