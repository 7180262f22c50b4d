import { z } from 'zod'
import { industries } from '../../industry'
import { languages } from '../../language'
import { written } from '../../written'
import { findingCodes, type Finding, kinds } from './finding'
import type { FormSettings } from './read-form'
import { untranslatable } from './translate'

/** How a form is to be read: kept with the upload, so that a reload loses nothing. */
export const FormChoices = z.strictObject({
  name: written(200),
  industry: z.enum(industries),
  settings: z.strictObject({ language: z.enum(languages), couldNotCheck: z.boolean() }) satisfies z.ZodType<FormSettings>,
})
export type FormChoices = z.infer<typeof FormChoices>

const Sheet = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })
export const StoredForm = z.object({ survey: Sheet, choices: Sheet, settings: Sheet, others: z.array(z.string()) })

const StoredFinding = z.object({
  kind: z.enum(kinds), code: z.enum(findingCodes), sheet: z.enum(['survey', 'choices', 'settings', 'workbook']), row: z.int().nullable(), name: z.string(), value: z.string(),
  reason: z.enum(untranslatable).optional(), what: z.string().optional(),
}) satisfies z.ZodType<Finding>

/** What is kept of an import once its draft is made: the report as its author saw it. */
export const FormReport = z.object({ rows: z.int(), carried: z.int(), criteria: z.int(), sections: z.int(), findings: z.array(StoredFinding) })
export type FormReport = z.infer<typeof FormReport>
export const FormResult = z.object({ standardId: z.string(), report: FormReport })
