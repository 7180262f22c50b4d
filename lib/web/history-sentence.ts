import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { HistoryError } from '@/lib/domain/history/read-lines'

/** Why a line of past audits is left out and what to do, as a sentence in the reader's language. */
export async function historySentences(): Promise<(error: HistoryError) => string> {
  const t = await getTranslations('history-import')
  return ({ code, details }) => (code === 'branch_unknown' && details.suggestion ? t('error.branch_unknown_near', details) : t(`error.${code}`, details))
}
