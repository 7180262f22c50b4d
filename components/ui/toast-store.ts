'use client'

export type ToastMessage = {
  message: string
  /** Second, quieter line. */
  detail?: string
  tone?: 'neutral' | 'problem'
  /** Offers to take it back for as long as the toast stands. */
  undo?: () => void | Promise<void>
  /** Stands until it is closed: it tells of what happened before anybody looked. */
  stays?: true
}
export type StandingToast = ToastMessage & { id: number }

const none: readonly StandingToast[] = []
let standing = none
let next = 1
const listeners = new Set<() => void>()

const change = (toasts: readonly StandingToast[]) => {
  standing = toasts
  listeners.forEach((listener) => listener())
}

/**
 * Confirms what was done, in one sentence, from anywhere in the browser. Three stand at most; the oldest gives way, one that stays
 * after all others. @returns by what `dismissToast` knows it
 */
export function showToast(toast: ToastMessage): number {
  const id = next++
  const gives = standing.length < 3 ? undefined : (standing.find(({ stays }) => !stays) ?? standing[0])
  change([...standing.filter((one) => one !== gives), { ...toast, id }])
  return id
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
