'use client'

import { useEffect, useRef } from 'react'
import { placesAsked } from '@/lib/domain/report/asked-again'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { FieldIcon } from '../field-icon'
import { conflictPlaces } from './conflict-places'
import { refusedPlaces } from './refused-places'
import { useReport } from './report-context'
import type { ShownSection } from './use-progress'

type Props = { sections: ShownSection[]; snapshot: Snapshot; current: number; onGo: (place: number, criterionKey?: string) => void; onClose: () => void }

/** All parts with how far each is; the browser's own dialog keeps the focus inside. */
export function SectionList({ sections, snapshot, current, onGo, onClose }: Props) {
  const { say, asked } = useReport()
  // What waits for the person, most pressing first: how many of each, where the first is, and how many a part has.
  const waits = [
    { all: 'refusedCount', here: 'refusedHere', places: refusedPlaces(snapshot, sections) },
    { all: 'asked.openCount', here: 'asked.openHere', places: placesAsked(asked, sections, snapshot.answers).flatMap(({ at, answered }) => (at && !answered ? [at] : [])) },
    { all: 'conflict.count', here: 'conflict.undecided', places: conflictPlaces(snapshot.conflicts, sections).questions },
  ]
  const waiting = (part: number) => waits.flatMap(({ here, places }) => {
    const count = places.filter(({ place }) => place === part).length
    return count > 0 ? [{ here, count }] : []
  })
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = dialog.current
    open?.showModal()
    return () => open?.close()
  }, [])
  // What lies under an open dialog takes no focus.
  const leave: typeof onGo = (place, criterionKey) => {
    dialog.current?.close()
    onGo(place, criterionKey)
  }
  const row = 'flex min-h-14 w-full items-center gap-3 px-4 py-2 text-left'
  return (
    <dialog
      ref={dialog}
      aria-label={say('parts')}
      onCancel={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="m-0 mx-auto mt-auto max-h-[85dvh] w-full max-w-140 rounded-t-lg border border-line bg-paper p-0 pb-[max(16px,env(safe-area-inset-bottom))] text-16 text-ink backdrop:bg-[var(--scrim)]"
    >
      <div className="sticky top-0 flex items-center justify-between border-b border-line bg-paper pl-4">
        <h2 className="font-semibold">{say('parts')}</h2>
        <button type="button" aria-label={say('close')} onClick={onClose} className="grid size-13 place-items-center">
          <FieldIcon name="close" />
        </button>
      </div>
      {waits.map(({ all, places, places: [first] }) =>
        first ? (
          <button key={all} type="button" onClick={() => leave(first.place, first.criterionKey)} className={`${row} border-b border-line`}>
            <span className="min-w-0 flex-1">{say(all, { count: places.length })}</span>
            <span className="text-14 font-medium text-accent">{say('conflict.toFirst')}</span>
          </button>
        ) : null,
      )}
      <ol>
        {sections.map(({ key, title, answered, criteria, missing }, place) => (
          <li key={key} className="border-b border-line">
            <button type="button" onClick={() => leave(place)} aria-current={place === current ? 'step' : undefined} className={`${row} ${place === current ? 'bg-accent-soft' : ''}`}>
              <span className="min-w-0 flex-1">
                {title}
                {waiting(place).map(({ here, count }) => (
                  <span key={here} className={`block text-14 ${here === 'conflict.undecided' ? 'text-ink-2' : 'text-below'}`}>{say(here, { count })}</span>
                ))}
              </span>
              <span className="text-14 text-ink-2">{say('answeredOf', { answered, count: criteria.length })}</span>
              {missing === 0 && waiting(place).length === 0 ? <FieldIcon name="check" className="size-4 text-inside" /> : <span className="size-4" />}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => leave(sections.length)} aria-current={current === sections.length ? 'step' : undefined} className={`${row} ${current === sections.length ? 'bg-accent-soft' : ''}`}>
            {say('review')}
          </button>
        </li>
      </ol>
    </dialog>
  )
}
