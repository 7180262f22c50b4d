import type { Answer } from '@/lib/domain/report/answer'
import { canonical, type Draft, targetKey, valueAt } from '@/lib/domain/report/draft'
import type { Kept } from '@/lib/offline/report/kept'
import type { Snapshot } from '@/lib/offline/report/snapshot'

/** A photo the shopper took: `told` once the phone said that the server holds it, `wiped` when its bytes went with the phone's storage. */
export type Taken = { id: string; criterionKey: string; sha256: string; told: boolean; wiped: boolean }

/** What was said, and when by its phone's clock, in ms. */
export type Given = { value: unknown; at: number }

type Shown = Pick<Draft, 'answers' | 'facts'>

/** What one shopper did and was told, whatever becomes of their phones: the truth the server is measured by. */
export class Memory {
  /** By target ("answer:greeted"): everything given, the oldest first; `told` is the place of the last the server is said to hold. */
  private readonly given = new Map<string, { values: Given[]; told: number }>()
  readonly photos = new Map<string, Taken>()
  /** By target: what a phone had not been told of when it forgot everything; it may arrive on the server's draft still. */
  readonly strays = new Map<string, Given[]>()
  /** The phone forgot everything: what it shows says nothing until it was compared. */
  private forgotten = false
  /** Ids of every photo a phone ever sent, those taken out again included. */
  readonly everTaken = new Set<string>()

  /** `at`: by the clock of the phone it was given on. */
  give(target: string, value: unknown, at: Date): void {
    const entry = this.given.get(target) ?? { values: [], told: -1 }
    entry.values.push({ value, at: at.getTime() })
    this.given.set(target, entry)
  }

  last = (target: string): unknown => this.given.get(target)?.values.at(-1)?.value
  has = (target: string): boolean => this.given.has(target)

  /** The phone's screen: what no longer waits there is on the server, says the phone. */
  follow(kept: Kept, { photos, ready }: Snapshot): void {
    if (!ready || kept.begin || this.forgotten) return
    const open = new Set([...kept.changes, ...kept.refused].map(({ target }) => targetKey(target)))
    for (const [target, entry] of this.given) if (!open.has(target)) entry.told = entry.values.length - 1
    for (const [id, state] of Object.entries(photos)) {
      const photo = this.photos.get(id)
      if (photo && state === 'held') photo.told = true
    }
  }

  /** The phone's storage goes, with the bytes of its photos. */
  forget(): void {
    this.forgotten = true
    for (const [target, { values, told }] of this.given) this.strays.set(target, [...(this.strays.get(target) ?? []), ...values.slice(told + 1)])
    for (const photo of this.photos.values()) photo.wiped = true
  }

  /** Targets whose shown value is not the last given. */
  differing = (shown: Shown): string[] => [...this.given.keys()].filter((target) => !same(shownAt(shown, target), this.last(target)))

  /**
   * After a phone lost its storage: what the server was said to hold, or anything given later, must be shown. Or what was on its way when a
   * phone forgot everything, if that phone's clock said that it was newer: of two phones the newer is used, by their own clocks.
   * @returns targets that show none of them, with what led there; the memory goes on from what is shown
   */
  continueFrom(shown: Shown): { target: string; shown: unknown; given: Given[]; strays: Given[] }[] {
    this.forgotten = false
    const lost: ReturnType<Memory['continueFrom']> = []
    for (const [target, { values, told }] of this.given) {
      const value = shownAt(shown, target)
      const [given, strays] = [values.slice(Math.max(told, 0)), this.strays.get(target) ?? []]
      const toldAt = values[told]?.at ?? 0
      const fits = [...given, ...strays.filter(({ at }) => at > toldAt)].some((one) => same(one.value, value)) || (told < 0 && value === null)
      if (!fits) lost.push({ target, shown: value, given, strays })
      if (value === null) this.given.delete(target)
      else this.given.set(target, { values: [{ value, at: values.find((one) => same(one.value, value))?.at ?? 0 }], told: 0 })
    }
    return lost
  }

  /** Whether this was on its way when a phone forgot everything. */
  strayed = (target: string, value: unknown): boolean => this.strays.get(target)?.some((one) => same(one.value, value)) ?? false

  /** Targets with an answer although none was given, as far as a phone knew that forgot everything. */
  arrived = (shown: Shown): string[] => [...this.strays.keys()].filter((target) => !this.given.has(target) && shownAt(shown, target) !== null)

  /** Whether the shopper ever gave this, on whatever phone. */
  everGave = (target: string, value: unknown): boolean => this.strayed(target, value) || (this.given.get(target)?.values.some((one) => same(one.value, value)) ?? false)

  /** The report as its shopper gave it. */
  report(): { answers: Record<string, Answer>; facts: Record<string, unknown> } {
    const named = [...this.given].map(([target, { values }]) => [target, values.at(-1)?.value] as const)
    const of = (kind: string) => Object.fromEntries(named.filter(([target]) => target.startsWith(kind)).map(([target, value]) => [target.slice(kind.length), value]))
    return { answers: of('answer:') as Record<string, Answer>, facts: of('fact:') }
  }
}

export const same = (one: unknown, other: unknown): boolean => canonical(one ?? null) === canonical(other ?? null)

export function shownAt(shown: Shown, target: string): unknown {
  const cut = target.indexOf(':')
  const named = { kind: target.slice(0, cut), key: target.slice(cut + 1) } as Parameters<typeof valueAt>[1]
  return valueAt({ ...shown, stamps: {}, version: 0 }, named) ?? null
}
