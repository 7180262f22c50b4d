'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { languageOf } from '@/lib/domain/language'
import { FinishFormImport, finishFormImport } from '@/lib/usecases/standards/finish-form-import'
import { FinishImport, finishImport } from '@/lib/usecases/standards/finish-import'
import { SaveFormChoices, saveFormChoices } from '@/lib/usecases/standards/save-form-choices'
import { SaveImportChoices, saveImportChoices } from '@/lib/usecases/standards/save-import-choices'
import { startImport } from '@/lib/usecases/standards/start-import'
import { formAction } from '@/lib/web/form-action'

export const startImportAction = formAction(z.object({ file: z.instanceof(File) }), async (actor, { file }) => {
  const locale = await getLocale()
  return startImport(actor, {
    fileName: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
    language: languageOf(locale),
  })
})

export const saveImportChoicesAction = formAction(SaveImportChoices, saveImportChoices)

export const finishImportAction = formAction(FinishImport, finishImport)

export const saveFormChoicesAction = formAction(SaveFormChoices, saveFormChoices)

export const finishFormImportAction = formAction(FinishFormImport, finishFormImport)
