import type { ReportShelf } from './shelf'

/**
 * Takes photos off the phone, one step of a photo after the other: a photo may be taken out of the report while a small copy of it is
 * made, and then nothing of it stays, whichever of the two ends first.
 */
export function photoDrops(shelf: () => Pick<ReportShelf, 'dropPhoto'> | undefined) {
  const latest = new Map<string, Promise<unknown>>()
  const gone = new Set<string>()
  /** `after`: what is to be on the phone before. `small`: makes what stays; without it nothing does, now or later. */
  return function drop(id: string, after: Promise<unknown>, small?: () => Promise<Blob | null>): Promise<void> {
    if (!small) gone.add(id)
    const before = latest.get(id)
    const step = async () => {
      await after
      const copy = small && !gone.has(id) ? await small().catch(() => null) : null
      await before
      await shelf()?.dropPhoto(id, gone.has(id) ? null : copy)
    }
    const ended = step().catch(() => undefined)
    latest.set(id, ended)
    return ended
  }
}
