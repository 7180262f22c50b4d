import type { Answer } from './answer'
import type { Place } from './place'
import { longerTimes, type SectionTimes } from './section-times'

/** Fields beside the answers. Wall time is the branch's; a timer holds the moment its stopwatch was started. */
export type Facts = {
  visitedAt?: string | null
  purchaseMinor?: number | null
  timers?: Record<string, string | null>
  place?: Place | null
  /** Only ever grows: see `longerTimes`. */
  sections?: SectionTimes
}

/** Who set a value last: after which change of the draft, on which device, at what time by that device's clock. */
export type Stamp = { version: number; device: string; deviceAt: string }

export type Draft = {
  answers: Record<string, Answer>
  facts: Facts
  /** By target: "answer:greeted", "fact:visitedAt", "timer:waited". */
  stamps: Record<string, Stamp>
  /** Raised by one with every change used. */
  version: number
}

export type Target =
  | { kind: 'answer'; key: string; value: Answer | null }
  | { kind: 'timer'; key: string; value: string | null }
  | { kind: 'fact'; key: 'visitedAt'; value: string | null }
  | { kind: 'fact'; key: 'purchaseMinor'; value: number | null }
  | { kind: 'fact'; key: 'place'; value: Place | null }
  | { kind: 'fact'; key: 'sections'; value: SectionTimes }

/** One change as a phone made it. `baseVersion`: the draft's version the phone had seen when this was made. */
export type DraftChange = { changeId: string; device: string; deviceAt: string; baseVersion: number; target: Target }

export const targetKey = ({ kind, key }: { kind: string; key: string }): string => `${kind}:${key}`

/** The same read back: "answer:greeted" is the answer to greeted. */
export function namedTarget(name: string): { kind: Target['kind']; key: string } {
  const cut = name.indexOf(':')
  return { kind: name.slice(0, cut) as Target['kind'], key: name.slice(cut + 1) }
}

export type Conflict = { used: 'this' | 'other'; lost: unknown; otherDevice: string }
export type Merged = { draft: Draft; conflict: Conflict | null }

/**
 * Puts a change into the draft. Two devices meet when the value was set elsewhere after this phone last looked: the newer by the
 * devices' clocks is used and the other kept for the shopper to see. One device sends in order and meets itself only when a change
 * that lay unsent comes after a newer one, said while what lay there could not be opened.
 */
export function merge(draft: Draft, change: DraftChange): Merged {
  const { target, device, deviceAt, baseVersion } = change
  const before = Object.hasOwn(draft.stamps, targetKey(target)) ? draft.stamps[targetKey(target)] : undefined
  const held = valueAt(draft, target)
  // Times on the screen are joined, so nothing of them is ever lost.
  const joins = target.kind === 'fact' && target.key === 'sections'
  const newerThere = before !== undefined && Date.parse(before.deviceAt) > Date.parse(deviceAt)
  const meets = !joins && before !== undefined && before.version > baseVersion && (before.device !== device || newerThere) && !same(held, target.value)
  if (meets && newerThere)
    return { draft, conflict: { used: 'other', lost: target.value, otherDevice: before.device } }
  const version = draft.version + 1
  return {
    draft: {
      ...withValue(draft, target),
      stamps: { ...draft.stamps, [targetKey(target)]: { version, device, deviceAt } },
      version,
    },
    conflict: meets ? { used: 'this', lost: held, otherDevice: before.device } : null,
  }
}

export function valueAt({ answers, facts }: Draft, { kind, key }: { kind: Target['kind']; key: string }): unknown {
  if (kind === 'answer') return Object.hasOwn(answers, key) ? answers[key] : null
  if (kind === 'timer') return facts.timers && Object.hasOwn(facts.timers, key) ? facts.timers[key] : null
  switch (key) {
    case 'visitedAt':
    case 'purchaseMinor':
    case 'place':
    case 'sections':
      return facts[key] ?? null
    default:
      return null
  }
}

export function withValue(draft: Draft, target: Target): Draft {
  switch (target.kind) {
    case 'answer': {
      const others = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => key !== target.key))
      return { ...draft, answers: target.value === null ? others : { ...others, [target.key]: target.value } }
    }
    case 'timer':
      return { ...draft, facts: { ...draft.facts, timers: { ...draft.facts.timers, [target.key]: target.value } } }
    case 'fact':
      return { ...draft, facts: { ...draft.facts, [target.key]: target.key === 'sections' ? longerTimes(draft.facts.sections, target.value) : target.value } }
  }
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** JSON with the fields of every object in one order: the same content is the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined)
    fields.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
