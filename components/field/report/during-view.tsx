'use client'

import { buttonLook } from '@/components/ui/button-look'
import { isMarkable, type Markable, QuickMark } from './quick-mark'
import { isRecordable, QuickRecord } from './quick-record'
import { QuickTimer } from './quick-timer'
import { usePartOf, useReport } from './report-context'
import { useGradually } from './use-gradually'
import type { ShownSection } from './use-progress'

/** The quiet screen while there: what is timed, what is marked. Everything else waits for the whole form. */
export function DuringView({ sections }: { sections: ShownSection[] }) {
  const { store, memos, say } = useReport()
  const photos = usePartOf(store, ({ loose }) => loose.length)
  const timed = sections.flatMap(({ criteria }) => criteria.filter(({ type }) => type === 'duration'))
  const recorded = sections.flatMap(({ criteria }) => criteria.filter(isRecordable))
  const marked = sections.flatMap(({ key, title, criteria }) => {
    const marks = criteria.filter(isMarkable)
    return marks.length > 0 ? [{ key, title, marks }] : []
  })
  const drawn = useGradually(marked.reduce((sum, { marks }) => sum + marks.length, 0), 5)
  return (
    <div className="grid gap-5 px-4 py-4">
      <div className="grid gap-1">
        <h2 id="part" tabIndex={-1} className="scroll-mt-20 text-20 font-semibold tracking-tight">
          {say('during.title')}
        </h2>
        <p className="text-14 text-ink-2">{say('during.told')}</p>
        {photos > 0 ? <p className="text-14 text-ink-2">{say('loose.stay')}</p> : null}
      </div>
      {timed.length > 0 ? (
        <ul aria-label={say('during.timers')} className="grid gap-2">
          {timed.map(({ key, prompt }) => (
            <QuickTimer key={key} criterionKey={key} prompt={prompt} />
          ))}
        </ul>
      ) : null}
      {recorded.length > 0 ? (
        <ul aria-label={say('during.records')} className="grid gap-2">
          {recorded.map((criterion) => (
            <QuickRecord key={criterion.key} criterion={criterion} />
          ))}
        </ul>
      ) : null}
      {firstOf(marked, drawn).map(({ key, title, marks }) => (
        <section key={key} aria-labelledby={`marks-${key}`}>
          <h3 id={`marks-${key}`} className="text-14 font-semibold text-ink-2">
            {title}
          </h3>
          <ul>
            {marks.map((criterion) => (
              <QuickMark key={criterion.key} criterion={criterion} />
            ))}
          </ul>
        </section>
      ))}
      {memos.kept ? <p className="text-14 text-ink-2">{say('memo.stays')}</p> : null}
      <button type="button" className={buttonLook({ size: 'phone' })} onClick={() => store.alter((kept) => ({ ...kept, mode: 'after' }))}>
        {say('during.toForm')}
      </button>
    </div>
  )
}

/** The first so many marks, in their sections. */
function firstOf<Section extends { marks: Markable[] }>(sections: Section[], count: number): Section[] {
  let left = count
  return sections.flatMap((section) => {
    const marks = section.marks.slice(0, left)
    left -= marks.length
    return marks.length > 0 ? [{ ...section, marks }] : []
  })
}
