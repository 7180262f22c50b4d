import 'server-only'
import type { MakeExport } from '@/lib/usecases/exports/run-export'
import { makePaper } from './make-paper'
import { makeReports } from './make-reports'

/** The file a run asks for, by what it is to hold. */
export const makeExport: MakeExport = (asker, { asked, ...run }) =>
  asked.what === 'reports' || asked.what === 'answers' ? makeReports(asker, { ...run, asked }) : makePaper(asker, { ...run, asked })
