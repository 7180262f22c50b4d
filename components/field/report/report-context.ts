'use client'

import { createContext, use, useSyncExternalStore } from 'react'
import type { Answer } from '@/lib/domain/report/answer'
import { emptyAnswer } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { AskedAgain } from '@/lib/domain/report/asked-again'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { ReportStore } from '@/lib/offline/report/store'
import type { Say } from '../say'
import type { Memos } from './use-memos'

export type ReportWorld = {
  store: ReportStore
  say: Say
  language: string
  org: string
  visitId: string
  reportId: string
  currency: string
  /** What the shopper calls the visit; may be empty. */
  nickname: string
  /** The branch's. */
  timeZone: string
  /** When the shopper was asked to make the visit. */
  offeredAt: Date
  /** Where the visit's photos are: "/api/v1/orgs/rasa/visits/…". */
  address: string
  /** Whether missing things are pointed out yet. */
  strict: boolean
  /** What the office asks of a report that came back. */
  asked: AskedAgain[]
  memos: Memos
}

export const ReportContext = createContext<ReportWorld | null>(null)

export function useReport(): ReportWorld {
  const world = use(ReportContext)
  if (!world) throw new Error('a piece of the report stands outside of it')
  return world
}

export const useSnapshot = (store: ReportStore): Snapshot => useSyncExternalStore(store.subscribe, store.read, store.read)

/** One part of the report: what reads it is drawn again only when that part is another. */
export function usePartOf<Part>(store: ReportStore, read: (snapshot: Snapshot) => Part): Part {
  const now = () => read(store.read())
  return useSyncExternalStore(store.subscribe, now, now)
}

/** The answer to one criterion, and how to change it. */
export function useAnswer(key: string): [Answer, (change: (before: Answer) => Answer) => void] {
  const { store } = useReport()
  const answer = usePartOf(store, ({ answers }) => answerTo(answers, key)) ?? emptyAnswer
  return [answer, (change) => store.setAnswer(key, change)]
}
