import { clsx } from 'clsx'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'

export type CalendarCell = {
  day: string
  number: string
  /** "Monday 14 November: 12 visits, 3 without a shopper" */
  sentence: string
  visits: number
  withoutShopper: number
  today: boolean
  outside: boolean
  href: string
  entries: { id: string; href: string; label: string; lost: boolean }[]
  more: string | null
}

/** A month by weeks: how full each day is (the bar), what has nobody yet (hatched part), and what begins on it. */
export function VisitCalendar({ weekdayNames, cells, label, busiest, words }: { weekdayNames: string[]; cells: CalendarCell[]; label: string; busiest: number; words: { load: string; open: string } }) {
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <div className="grid gap-3">
      <table aria-label={label} className="w-full table-fixed border-separate border-spacing-0 border-t border-l border-line">
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col" className="h-8 border-r border-b border-line px-2 text-left text-12 font-medium text-ink-3">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.day}>
              {week.map((cell) => (
                <DayCell key={cell.day} cell={cell} busiest={busiest} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="flex flex-wrap gap-4 text-12 text-ink-2" aria-hidden>
        <span className="flex items-center gap-2">
          <span className="h-1 w-6 rounded-full bg-ink" /> {words.load}
        </span>
        <span className="flex items-center gap-2">
          <span className="h-1 w-6 rounded-full bg-line-control" /> {words.open}
        </span>
      </p>
    </div>
  )
}

function DayCell({ cell, busiest }: { cell: CalendarCell; busiest: number }) {
  const share = (count: number) => `${busiest === 0 ? 0 : (count / busiest) * 100}%`
  return (
    <td className={clsx('h-20 border-r border-b border-line p-1.5 align-top sm:h-28 sm:p-2', cell.outside ? 'bg-sunken' : 'bg-surface')}>
      <div className="flex items-baseline justify-between gap-1">
        <Link href={cell.href} aria-label={cell.sentence} className={clsx('rounded-sm text-12 hover:underline', cell.today ? 'bg-accent px-1.5 font-medium text-accent-on' : 'text-ink-2')}>
          {cell.number}
        </Link>
        {cell.visits > 0 ? (
          <span aria-hidden className="text-12 text-ink-2">
            {cell.visits}
          </span>
        ) : null}
      </div>
      <div aria-hidden className="my-1 flex h-1 overflow-hidden rounded-full">
        <span className="bg-ink" style={{ width: share(cell.visits - cell.withoutShopper) }} />
        <span className="bg-line-control" style={{ width: share(cell.withoutShopper) }} />
      </div>
      <ul className="hidden gap-0.5 sm:grid">
        {cell.entries.map(({ id, href, label, lost }) => (
          <li key={id} className="min-w-0 text-12">
            <Link href={href} className={clsx('block truncate leading-6', linkLook.row, lost && 'italic')}>
              {label}
            </Link>
          </li>
        ))}
        {cell.more ? <li className="text-12 text-ink-3">{cell.more}</li> : null}
      </ul>
    </td>
  )
}
