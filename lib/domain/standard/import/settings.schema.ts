import { z } from 'zod'
import { MAX_COLUMNS } from '../../import/table'
import { industries } from '../../industry'
import { languages } from '../../language'
import { written } from '../../written'
import { criterionTypes, methods, notApplicableRules } from '../content'
import { questionnaireFields, type QuestionnaireField, type QuestionnaireMapping } from './columns'
import type { QuestionnaireSettings } from './questionnaire'

const Column = z.int().min(0).max(MAX_COLUMNS).nullable()
export const MappingInput = z.strictObject(
  Object.fromEntries(questionnaireFields.map((field) => [field, Column])) as Record<QuestionnaireField, typeof Column>,
) satisfies z.ZodType<QuestionnaireMapping>

const Level = z.int().min(0).max(1_000)
export const SettingsInput = z.strictObject({
  language: z.enum(languages),
  type: z.enum(criterionTypes),
  method: z.enum(methods),
  notApplicable: z.enum(notApplicableRules),
  couldNotCheck: z.boolean(),
  zone: z.strictObject({ acceptable: Level, desired: Level }).nullable(),
}) satisfies z.ZodType<QuestionnaireSettings>

/** How a file is to be read: kept with the upload, so that a reload loses nothing. */
export const ImportChoices = z.strictObject({
  name: written(200),
  industry: z.enum(industries),
  mapping: MappingInput,
  settings: SettingsInput,
})
export type ImportChoices = z.infer<typeof ImportChoices>
