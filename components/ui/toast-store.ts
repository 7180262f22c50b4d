'use client'

export type ToastMessage = {
  message: string
  /** Second, quieter line. */
  detail?: string
  tone?: 'neutral' | 'problem'
  /** Offers to take it back for as long as the toast stands. */
  undo?: () => void | Promise<void>
}
/** `stays`: until it is closed. */
export type StandingToast = ToastMessage & { id: number; stays?: true }

const none: readonly StandingToast[] = []
let standing = none
let next = 1
const listeners = new Set<() => void>()

const change = (toasts: readonly StandingToast[]) => {
  standing = toasts
  listeners.forEach((listener) => listener())
}

/** Confirms what was done, in one sentence, from anywhere in the browser. Three stand at most; the oldest gives way, one that stays after all others. */
export function showToast(toast: ToastMessage) {
  put({ ...toast, id: next++ })
}

/** Tells of what happened before anybody looked, until it is closed. @returns what takes it away */
export function showStandingToast(toast: ToastMessage): () => void {
  const id = next++
  put({ ...toast, id, stays: true })
  return () => dismissToast(id)
}

function put(toast: StandingToast) {
  const gives = standing.length < 3 ? undefined : (standing.find(({ stays }) => !stays) ?? standing[0])
  change([...standing.filter((one) => one !== gives), toast])
}

export const dismissToast = (id: number) => change(standing.filter((toast) => toast.id !== id))

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  now: () => standing,
  onServer: () => none,
}
