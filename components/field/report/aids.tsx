'use client'

import { Suspense } from 'react'
import { AidList } from './later-controls'
import { usePartOf, useReport } from './report-context'
import type { ShownSection } from './use-progress'

/** What was caught while there, at hand while the form is filled in; nothing when there is none. */
export function Aids({ sections }: { sections: ShownSection[] }) {
  const { store, memos } = useReport()
  const loose = usePartOf(store, (snapshot) => snapshot.loose.length)
  return <Suspense>{loose + memos.list.length > 0 ? <AidList sections={sections} /> : null}</Suspense>
}
