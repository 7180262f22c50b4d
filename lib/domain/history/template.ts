import type { Cell } from '../export/cell'
import type { Day } from '../visit/days'
import type { HistoryField } from './columns'

/** The columns of a template, before those of the sections. */
export const templateFields = ['branch', 'date', 'total', 'period', 'visits'] as const satisfies readonly HistoryField[]

type Template = { sections: readonly string[]; example: { branch: string; day: Day; period: string } }

/** A table to fill in: heads this import knows, and one audit for an example. */
export const templateRows = (headOf: (field: (typeof templateFields)[number]) => string, { sections, example }: Template): Cell[][] => [
  [...templateFields.map(headOf), ...sections],
  [example.branch, { day: example.day }, 87.5, example.period, 1, ...sections.map(() => 90)],
]
