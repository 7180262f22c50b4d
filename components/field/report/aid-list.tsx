'use client'

import { isSound } from '@/lib/offline/report/kept'
import { LoosePhotos } from './loose-photos'
import { MemoList } from './memo-list'
import { usePartOf, useReport } from './report-context'
import type { ShownSection } from './use-progress'

/** What was caught while there: photos and recordings to be put in their places, memos. */
export function AidList({ sections }: { sections: ShownSection[] }) {
  const { store, memos, say } = useReport()
  const loose = usePartOf(store, (snapshot) => snapshot.loose)
  const sounds = loose.filter(isSound).length
  const photos = loose.length - sounds
  return (
    <div className="mx-4 mt-3 rounded-lg border border-line bg-sunken px-3 empty:hidden">
      {loose.length > 0 ? (
        <details>
          <summary className="flex min-h-12 items-center">{[photos > 0 ? say('loose.title', { count: photos }) : '', sounds > 0 ? say('sound.found', { count: sounds }) : ''].filter(Boolean).join(' · ')}</summary>
          <div className="pb-3">
            <LoosePhotos sections={sections} />
          </div>
        </details>
      ) : null}
      {memos.list.length > 0 ? (
        <details>
          <summary className="flex min-h-12 items-center">{say('memo.title', { count: memos.list.length })}</summary>
          <div className="pb-3">
            <MemoList />
          </div>
        </details>
      ) : null}
    </div>
  )
}
