'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { languageOf } from '@/lib/domain/language'
import { ImportDecision } from '@/lib/domain/standard/import/same-standard.schema'
import { StandardName } from '@/lib/usecases/standards/create-standard'
import { FinishFormImport, finishFormImport } from '@/lib/usecases/standards/finish-form-import'
import { FinishImport, finishImport } from '@/lib/usecases/standards/finish-import'
import { SaveFormChoices, saveFormChoices } from '@/lib/usecases/standards/save-form-choices'
import { SaveImportChoices, saveImportChoices } from '@/lib/usecases/standards/save-import-choices'
import { startImport } from '@/lib/usecases/standards/start-import'
import { formAction } from '@/lib/web/form-action'

/** `name`: what a file of our own is to be called, said once it has been looked over; with it what becomes of it beside one like it. */
const SentFile = z.object({ file: z.instanceof(File), name: StandardName.optional(), as: z.enum(['beside', 'next_draft']).optional(), standardId: z.string().optional() })

export const startImportAction = formAction(SentFile, async (actor, { file, name, as, standardId }) => {
  const locale = await getLocale()
  return startImport(actor, {
    fileName: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
    language: languageOf(locale),
    own: name === undefined ? undefined : { name, decision: ImportDecision.safeParse(as === 'next_draft' ? { as, standardId } : { as }).data },
  })
})

export const saveImportChoicesAction = formAction(SaveImportChoices, saveImportChoices)

export const finishImportAction = formAction(FinishImport, finishImport)

export const saveFormChoicesAction = formAction(SaveFormChoices, saveFormChoices)

export const finishFormImportAction = formAction(FinishFormImport, finishFormImport)
