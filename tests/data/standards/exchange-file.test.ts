import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '@/lib/data/import/read-table'
import { exchangeFile, exchangeFormats } from '@/lib/data/standards/exchange-file'
import { contentInJson, contentInTable } from '@/lib/data/standards/read-exchange'
import { canonical } from '@/lib/domain/report/draft'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { writtenStandard } from '../../domain/standard/exchange/arbitrary-written'

const draft = writtenStandard.filter((content) => StandardDraft.safeParse(content).success)

test.each(exchangeFormats)('%s: every file, as it lies on a disk, holds the standard it was made of', async (format) => {
  await fc.assert(
    fc.asyncProperty(draft, async (content) => {
      const bytes = await exchangeFile(format, 'A standard', content)
      const read = format === 'json' ? contentInJson(new TextDecoder().decode(bytes)) : contentInTable(await readTable(new Uint8Array(bytes), { maxRows: 10_000 }))
      expect(canonical(read)).toBe(canonical({ name: 'A standard', content }))
    }),
    { numRuns: format === 'xlsx' ? 60 : 150 },
  )
}, 120_000)
