import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { rounded } from './spread'

const TICKS_A_SECOND = 100
const MILLISECONDS_A_TICK = 1_000 / TICKS_A_SECOND
/** What has died and was waited for is counted with whoever waited: the time of a whole tree never goes back. */
type Process = { parent: number; ticks: number }

/** What processes and the machine have used of the processor, in milliseconds; null where the system does not tell (it is Linux that does). */
export type Used = { groups: Record<string, number>; machine: { busy: number; all: number } }

/** @param groups names for process ids, each with everything it ever started */
export function processorTimes(groups: Record<string, readonly number[]>): Used | null {
  const machine = machineTimes()
  if (!machine) return null
  const all = processes()
  return { machine, groups: Object.fromEntries(Object.entries(groups).map(([name, ids]) => [name, ticksBelow(all, ids) * MILLISECONDS_A_TICK])) }
}

/** How many of the machine's processors each group used on the way from one look to the next. */
export type Cores = Record<string, number>

/** @returns the groups, and as `bench` what was used by the rest of `own`, the group that holds them all; null where the system does not tell */
export function coresUsed(before: Used | null, after: Used | null): Cores | null {
  if (!before || !after) return null
  const each = (after.machine.all - before.machine.all) / os.cpus().length
  const { own = 0, ...parts } = Object.fromEntries(Object.entries(after.groups).map(([name, used]) => [name, (used - before.groups[name]!) / each]))
  const bench = own - Object.values(parts).reduce((sum, one) => sum + one, 0)
  return Object.fromEntries(Object.entries({ ...parts, bench }).map(([name, cores]) => [name, rounded(cores)]))
}

function machineTimes(): Used['machine'] | null {
  try {
    const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    // user nice system idle iowait irq softirq steal: what another machine took of this one is taken from us too.
    const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, hard = 0, soft = 0, stolen = 0] = first.trim().split(/\s+/).slice(1).map(Number)
    const busy = user + nice + system + hard + soft + stolen
    return { busy: busy * MILLISECONDS_A_TICK, all: (busy + idle + waiting) * MILLISECONDS_A_TICK }
  } catch {
    return null
  }
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
      // After the name: state, parent, …; the 12th to the 15th are user and system time, own and of children waited for.
      found.set(Number(name), { parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) })
    } catch {
      // It ended between the list and the look.
    }
  }
  return found
}

function ticksBelow(all: Map<number, Process>, roots: readonly number[]): number {
  const children = grouped(all)
  // A server may stand below the process that names it beside itself: each is counted once.
  const below = new Set(roots)
  for (const id of below) for (const child of children.get(id) ?? []) below.add(child)
  return [...below].reduce((sum, id) => sum + (all.get(id)?.ticks ?? 0), 0)
}

function grouped(all: Map<number, Process>): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const [id, { parent }] of all) children.set(parent, [...(children.get(parent) ?? []), id])
  return children
}

/** Resident memory of one process in megabytes, now and at its most; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; most: number } | null {
  try {
    const words = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(words)?.[1] ?? 0) / 1_024)
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
  } catch {
    return null
  }
}

/** Resident memory of a process and of all it started, in megabytes; null where the system does not tell. */
export function memoryBelow(pid: number): number | null {
  const all = processTable()
  if (!all) return null
  const children = grouped(all)
  const below = new Set([pid])
  for (const id of below) for (const child of children.get(id) ?? []) below.add(child)
  return [...below].reduce((sum, id) => sum + (memoryOf(id)?.now ?? 0), 0)
}

function processTable(): Map<number, Process> | null {
  try {
    return processes()
  } catch {
    return null
  }
}
