import { clsx } from 'clsx'
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
/** What has no room on a phone stands under what changed there. */
const wide = 'max-sm:hidden'
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
      <Table label={t('versions.title')} className="max-sm:min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell>{t('versions.version')}</HeaderCell>
            <HeaderCell className={wide}>{t('versions.published')}</HeaderCell>
            <HeaderCell>{t('versions.changed')}</HeaderCell>
            <HeaderCell className={wide}>{t('versions.visits')}</HeaderCell>
            <HeaderCell className={wide}>{t('versions.inForce')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {versions.map((line, at) => {
            const older = versions[at + 1]?.number
            const visited = line.waves.length === 0 ? <span className="text-ink-2">{t('versions.unvisited')}</span> : (
              <ul>
                {line.waves.map(({ id, name, visits, branches }) => (
                  <li key={id}><Link href={waveHref(id)} className={linkLook.row}>{name}</Link> <span className="text-12 text-ink-2">{t('versions.inWave', { visits, branches })}</span></li>
                ))}
              </ul>
            )
            const inForce = line.inForce.branches === 0 ? <span className="text-ink-2">{t('versions.nowhere')}</span> : (
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
            )
            return (
              <Fragment key={line.number}>
                <Row>
                  <Cell className="font-medium whitespace-nowrap max-sm:py-2 max-sm:align-top max-sm:whitespace-normal">
                    {t('versions.number', { number: line.number })}
                    {line.on ? <span className="block text-12 font-normal text-ink-2 sm:hidden">{day(line.on, 'short')}</span> : null}
                  </Cell>
                  <Cell quiet className={clsx('whitespace-nowrap', wide)}>{line.on ? day(line.on, 'short') : '–'}</Cell>
                  <Cell className="max-w-72 py-2 sm:min-w-40">
                    {older === undefined ? changesOf(line, true) : <Link href={changedHref(older, line.number)} className={linkLook.row}>{changesOf(line, false)}</Link>}
                    <div className="grid gap-1 pt-1 sm:hidden">{visited}<div><span className="text-12 text-ink-2">{t('versions.inForce')}: </span>{inForce}</div></div>
                  </Cell>
                  <Cell className={clsx('min-w-40 py-2', wide)}>{visited}</Cell>
                  <Cell className={clsx('min-w-40 py-2', wide)}>{inForce}</Cell>
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
