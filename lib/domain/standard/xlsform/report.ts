import { criteriaOf } from '../content'
import type { FormRead } from './read-form'
import type { FormReport } from './report.schema'

/** The report of a form as it was read, without the draft itself. */
export const reportOf = ({ content, findings, rows, carried }: FormRead): FormReport => ({
  rows, carried: carried.length, criteria: criteriaOf(content).length, sections: content.sections.length, findings,
})
