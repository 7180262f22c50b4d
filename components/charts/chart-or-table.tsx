'use client'

import { useId, useState, type ReactNode } from 'react'
import { SectionHeader } from '@/components/ui/page-header'
import { linkLook } from '@/components/ui/link-look'

/** A chart and the same figures as a table, one press apart; on paper stands the one chosen. */
export function ChartOrTable({
  title,
  note,
  chart,
  table,
  words,
}: {
  title: string
  note?: string
  chart: ReactNode
  table: ReactNode
  words: { showTable: string; showChart: string }
}) {
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <>
      <SectionHeader
        title={title}
        note={note}
        end={
          <button type="button" data-screen-only aria-expanded={asTable} aria-controls={id} className={linkLook.plain} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.showChart : words.showTable}
          </button>
        }
      />
      <div id={id}>{asTable ? table : chart}</div>
    </>
  )
}
