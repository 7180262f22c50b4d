/** How much this browser may still keep, in bytes; `total` is what it was given. */
export type Room = { free: number; total: number }

const NEED_BYTES = 50 * 1024 * 1024
const NEED_SHARE = 0.05

/** Null where the browser does not say. */
export async function roomLeft(): Promise<Room | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  return quota === undefined || usage === undefined ? null : { free: Math.max(0, quota - usage), total: quota }
}

/** Whether a day's photos may no longer fit: said before one is taken. */
export const isTight = (room: Room | null): boolean => room !== null && (room.free < NEED_BYTES || room.free < NEED_SHARE * room.total)

/**
 * Asks that what lies here is not thrown away when the phone runs short or stands idle. The browser may refuse, and then it is
 * asked again with the next report.
 */
export async function askToStay(): Promise<void> {
  if (await navigator.storage?.persisted?.().catch(() => true)) return
  await navigator.storage?.persist?.().catch(() => false)
}
