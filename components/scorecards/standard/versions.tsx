import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { breakSentence } from '@/components/trends/break-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { VersionLine } from '@/lib/domain/scorecard/standard-versions'
import type { Speech } from '../speech'

type Shown = { versions: readonly VersionLine[]; waveHref: (id: string) => string; regionHref: (id: string) => string; changedHref: (from: number, to: number) => string; speech: Speech }

const COLUMNS = 5
const NAMED = 4
const kinds = ['added', 'meaning', 'scoring', 'wording'] as const

/** Every published version: what it changed, the waves it was visited in, and the branches that stand under it now. */
export async function Versions({ versions, waveHref, regionHref, changedHref, speech: { locale, day } }: Shown) {
  const [t, trends] = await Promise.all([getTranslations('standard-card'), getTranslations('trends')])
  const changesOf = (line: VersionLine, first: boolean) => {
    if (first) return t('versions.first', { count: line.criteria })
    const said = kinds.flatMap((kind) => (line[kind] > 0 ? [t(`versions.${kind}`, { count: line[kind] })] : []))
    return said.length > 0 ? said.join(' · ') : t('versions.same')
  }
  return (
    <section id="versions" className="scroll-mt-20">
      <SectionHeader title={t('versions.title')} note={t('versions.note')} />
      <Table label={t('versions.title')}>
        <TableHead>
          <tr>
            <HeaderCell>{t('versions.version')}</HeaderCell>
            <HeaderCell>{t('versions.published')}</HeaderCell>
            <HeaderCell>{t('versions.changed')}</HeaderCell>
            <HeaderCell>{t('versions.visits')}</HeaderCell>
            <HeaderCell>{t('versions.inForce')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {versions.map((line, at) => {
            const older = versions[at + 1]?.number
            return (
              <Fragment key={line.number}>
                <Row>
                  <Cell className="font-medium whitespace-nowrap">{t('versions.number', { number: line.number })}</Cell>
                  <Cell quiet className="whitespace-nowrap">{line.on ? day(line.on, 'short') : '–'}</Cell>
                  <Cell className="max-w-72 min-w-40 py-2">{older === undefined ? changesOf(line, true) : <Link href={changedHref(older, line.number)} className={linkLook.row}>{changesOf(line, false)}</Link>}</Cell>
                  <Cell className="min-w-40 py-2">
                    {line.waves.length === 0 ? <span className="text-ink-2">{t('versions.unvisited')}</span> : (
                      <ul>
                        {line.waves.map(({ id, name, visits, branches }) => (
                          <li key={id}><Link href={waveHref(id)} className={linkLook.row}>{name}</Link> <span className="text-12 text-ink-2">{t('versions.inWave', { visits, branches })}</span></li>
                        ))}
                      </ul>
                    )}
                  </Cell>
                  <Cell className="min-w-40 py-2">
                    {line.inForce.branches === 0 ? <span className="text-ink-2">{t('versions.nowhere')}</span> : (
                      <>
                        {t('versions.branches', { count: line.inForce.branches })}
                        {line.inForce.regions.length > 0 ? (
                          <span className="block text-12 text-ink-2">
                            {line.inForce.regions.slice(0, NAMED).map(({ id, name, branches }, place) => (
                              <Fragment key={id}>{place > 0 ? ', ' : ''}<Link href={regionHref(id)} className={linkLook.text}>{name}</Link> {branches}</Fragment>
                            ))}
                            {line.inForce.regions.length > NAMED ? ` ${t('versions.more', { count: line.inForce.regions.length - NAMED })}` : null}
                          </span>
                        ) : null}
                      </>
                    )}
                  </Cell>
                </Row>
                {line.broken ? <GroupRow columns={COLUMNS}>{breakSentence(line.broken, trends, locale)}</GroupRow> : null}
              </Fragment>
            )
          })}
        </tbody>
      </Table>
    </section>
  )
}
