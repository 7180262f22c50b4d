import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

// Without this the merger takes text-14 for a colour and drops it beside text-ink.
const merge = extendTailwindMerge({
  extend: { classGroups: { 'font-size': [{ text: ['12', '14', '16', '20', '28', '40'] }] } },
})

/** Joins class names; of two that set the same property the later wins. Desk only: the phone uses clsx alone. */
export const classNames = (...values: ClassValue[]) => merge(clsx(values))
