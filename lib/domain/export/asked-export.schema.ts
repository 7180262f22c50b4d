import { z } from 'zod'
import { Key } from '../standard/criterion.schema'

const Of = { standard: z.string().max(100), regionId: z.uuid().optional(), branchId: z.uuid().optional() }
const period = z.string().max(100)

/** What a file is asked to hold: a page of the scorecards as a paper, or the published reports behind it as a table. */
export const AskedExport = z.discriminatedUnion('what', [
  z.object({ what: z.literal('scorecard'), format: z.literal('pdf'), period, ...Of }),
  z.object({ what: z.literal('compare'), format: z.literal('pdf'), period, standard: Of.standard, regionId: Of.regionId }),
  z.object({ what: z.literal('standard'), format: z.literal('pdf'), period, standard: Of.standard, regionId: Of.regionId }),
  z.object({ what: z.literal('criterion'), format: z.literal('pdf'), key: Key, period: period.optional(), ...Of }),
  z.object({ what: z.literal('reports'), format: z.enum(['csv', 'xlsx']), period, ...Of }),
  z.object({ what: z.literal('answers'), format: z.enum(['csv', 'xlsx']), period, ...Of }),
])
export type AskedExport = z.output<typeof AskedExport>
