import 'server-only'
import { z } from 'zod'
import { countDownload } from '@/lib/data/exports/count-download'
import { exchangeFile, exchangeFormats } from '@/lib/data/standards/exchange-file'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { viewStandard, ViewStandard } from './view-standard'

export const ExportStandard = ViewStandard.extend({ format: z.enum(exchangeFormats) })

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

/** A version (without a number: the one in force) as a file that reads back equal. Its authors take it out: points and gates are in it. @throws Problem 'not_found' | 'too_many_downloads' */
export async function exportStandard(actor: Actor, { format, ...asked }: z.output<typeof ExportStandard>) {
  permit(actor, 'standard:edit')
  await countDownload(actor)
  const { name, shown } = await viewStandard(actor, asked)
  return { fileName: `${name} ${shown.number}.${format}`, type: types[format], bytes: await exchangeFile(format, name, shown.content) }
}
