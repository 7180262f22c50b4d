import type { Mark } from '@/lib/domain/scorecard/branch-view'
import type { Speech } from './speech'

const marks = ['passed', 'failed', 'not_applicable', 'could_not_check', null] as const

/** One visit's result as a box, told apart by shape as on paper: full passed, hollow with a cross failed, a dash and a question mark for neither, a dot where it was not asked. */
export function ResultMark({ mark }: { mark: Mark | null }) {
  if (mark === null) return <span aria-hidden className="size-1 rounded-full bg-line-strong" />
  if (mark === 'not_applicable' || mark === 'could_not_check') return <span aria-hidden className="text-12 leading-4 text-ink-2">{mark === 'not_applicable' ? '–' : '?'}</span>
  return (
    <svg aria-hidden viewBox="0 0 10 16" className={mark === 'passed' ? 'h-4 w-2.5 text-inside' : 'h-4 w-2.5 text-below'}>
      {mark === 'passed' ? <rect width={10} height={16} rx={2} fill="currentColor" /> : (
        <g fill="none" stroke="currentColor" strokeWidth={1.5}>
          <rect x={0.75} y={0.75} width={8.5} height={14.5} rx={1.25} />
          <path d="M3 5.5l4 5M7 5.5l-4 5" />
        </g>
      )}
    </svg>
  )
}

/** What the marks that stand here mean, in words. */
export function MarkLegend({ of, speech: { t } }: { of: readonly (Mark | null)[]; speech: Pick<Speech, 't'> }) {
  const present = marks.filter((mark) => of.includes(mark))
  if (present.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-3 text-12 text-ink-2">
      {present.map((mark) => (
        <li key={mark ?? 'none'} className="inline-flex items-center gap-1.5">
          <span className="grid h-4 w-2.5 place-items-center"><ResultMark mark={mark} /></span>
          {t(`mark.${mark ?? 'none'}`)}
        </li>
      ))}
    </ul>
  )
}
