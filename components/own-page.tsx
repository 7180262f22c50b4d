'use client'

import { useEffect } from 'react'
import { leavePage, watchPerson } from '@/lib/offline/whose-page'

/** A page of one person: when another uses this browser, or nobody is signed in any more, it makes way for the address `to`. */
export function OwnPage({ userId, to }: { userId: string; to: string }) {
  useEffect(() => watchPerson(userId, () => leavePage(to)), [userId, to])
  return null
}
