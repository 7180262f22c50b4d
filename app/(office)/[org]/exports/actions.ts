'use server'

import { CancelExport, cancelExport } from '@/lib/usecases/exports/cancel-export'
import { RequestExport, requestExport } from '@/lib/usecases/exports/request-export'
import { formAction } from '@/lib/web/form-action'
import { readerLanguage } from '@/lib/web/reader-language'

/** The file speaks the language of whoever asks for it. */
export const requestExportAction = formAction(RequestExport.omit({ language: true }), async (actor, asked) => requestExport(actor, { ...asked, language: await readerLanguage() }))
export const cancelExportAction = formAction(CancelExport, cancelExport)
