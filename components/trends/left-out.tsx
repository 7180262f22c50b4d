import { getTranslations } from 'next-intl/server'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { nameOf, sectionsOf, type StandardWords } from '@/lib/domain/scorecard/words'
import type { LeftOut } from '@/lib/domain/trend/common-criteria'
import type { Speech } from '../scorecards/speech'

/** The criteria that are not compared, each with its reason. */
export async function LeftOutCriteria({ leftOut, words, speech: { say } }: { leftOut: readonly LeftOut[]; words: StandardWords; speech: Speech }) {
  const t = await getTranslations('trends')
  // A section may be gone in the newer version: its last title stands.
  const titles = new Map(words.versions.flatMap(({ number }) => sectionsOf(words, number).map(({ key, title }) => [key, title] as const)))
  const sectionOf = (key: string) => say(titles.get(words.criteria.find((one) => one.key === key)?.sectionKey ?? '') ?? {})
  return (
    <section>
      <SectionHeader title={t('common.leftOut')} note={leftOut.length > 0 ? t('common.leftOutNote', { count: leftOut.length }) : undefined} />
      {leftOut.length === 0 ? <p className="text-ink-2">{t('common.nothingLeftOut')}</p> : (
        <Table label={t('common.leftOut')} className="min-w-0!">
          <TableHead>
            <tr>
              <HeaderCell>{t('common.criterion')}</HeaderCell>
              <HeaderCell className="hidden sm:table-cell">{t('common.section')}</HeaderCell>
              <HeaderCell>{t('common.why')}</HeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {leftOut.map(({ key, because }) => (
              <Row key={key}>
                <Cell className="min-w-40 py-2">
                  {say(nameOf(words, key)) || key}
                  <span className="block text-12 text-ink-3 sm:hidden">{sectionOf(key)}</span>
                </Cell>
                <Cell quiet className="hidden sm:table-cell">{sectionOf(key)}</Cell>
                <Cell quiet className="py-2">{t(`common.because.${because}`)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
