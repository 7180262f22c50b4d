import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { RowError } from '@/lib/domain/branch/import/read-rows'

/** What is wrong in a row of an import, as a sentence in the reader's language. */
export async function importSentences(): Promise<(error: RowError) => string> {
  const t = await getTranslations('branch-import')
  return ({ code, field, details }) => {
    const name = field === 'attributes' ? t('asAttribute') : t(`field.${field}`)
    if (code === 'time_zone_unknown' && !details.suggestion) return t('error.time_zone_unknown_plain', { value: details.value ?? '' })
    return t(`error.${code}`, { ...details, field: name })
  }
}
