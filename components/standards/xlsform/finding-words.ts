import type { useTranslations } from 'next-intl'
import { languageOf } from '@/lib/domain/language'
import type { Finding } from '@/lib/domain/standard/xlsform/finding'

type Say = ReturnType<typeof useTranslations<'xlsform'>>

/** "survey, row 12": the place as the spreadsheet shows it. */
export const placeWords = ({ sheet, row }: Finding, t: Say): string => (row === null ? t(sheet === 'workbook' ? 'inWorkbook' : 'inSheet', { sheet }) : t('inRow', { sheet, row }))

/** What stands there, or what was made of it; empty where the sentence of the finding says all. */
export function detailWords({ code, value, reason, what = '' }: Finding, t: Say): string {
  switch (code) {
    case 'column':
    case 'language':
      return t('cells', { count: Number(value) })
    case 'list_unused':
    case 'too_many_choices':
    case 'points':
      return t('choices', { count: Number(value) })
    case 'text_cut':
      return t('characters', { count: Number(value) })
    case 'key':
    case 'no_name':
      return t('becomes', { value })
    case 'base_text':
    case 'language_assumed':
      return t(`languageName.${languageOf(value)}`)
    case 'too_many':
    case 'too_many_sections':
    case 'columns_beyond':
      return t('limit', { count: Number(value) })
    case 'one_choice':
    case 'no_label':
      return ''
    case 'condition':
      return reason ? t('conditionBecause', { value, because: t(`reason.${reason}`, { what }) }) : value
    case 'needs_answer':
      return t('conditionBecause', { value, because: t('asksAbout', { what }) })
    default:
      return value
  }
}
