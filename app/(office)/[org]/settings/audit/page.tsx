import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { VerifySeals } from '@/components/audit/verify-seals'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field, fieldControl } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { roles } from '@/lib/domain/people/role'
import { AuditQuery, listAudit } from '@/lib/usecases/audit/list-audit'
import { requireActor } from '@/lib/web/actor'
import { SettingsFrame } from '../settings-frame'
import { verifyAuditAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('settings'))('part.audit') })

export default async function AuditPage({ params, searchParams }: PageProps<'/[org]/settings/audit'>) {
  const [{ org }, asked] = await Promise.all([params, searchParams])
  const actor = await requireActor(org, 'audit:view')
  const query = AuditQuery.parse(asked)
  const [say, ui, terms, format, locale, page] = await Promise.all([
    getTranslations('audit'), getTranslations('ui'), getTranslations('terms'), getFormatter(), getLocale(), listAudit(actor, query),
  ])
  const { entries, next, timeZone, seals, people } = page
  // A test holds that every event that is recorded has its word.
  const events = Object.entries(say.raw('event') as Record<string, Record<string, string>>).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
  const nameOf = (event: string) => (say.has(`event.${event}`) ? say(`event.${event}`) : event)
  const byName = events.map((event) => [event, nameOf(event)] as const).sort(([, one], [, other]) => one.localeCompare(other, locale))
  const roleOf = (text: string) => text.split('+').map((role) => (role === 'system' || roles.some((known) => known === role) ? terms(`role.${role}`) : role)).join(', ')
  const detail = (key: string) => (say.has(`detail.${key}`) ? say(`detail.${key}`) : key)
  const valueOf = (value: unknown): string =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.map(detail).join(', ') : typeof value === 'string' ? value : JSON.stringify(value)
  const detailsOf = ({ subjectKind, subjectId, details }: (typeof entries)[number]) =>
    [
      `${say.has(`subject.${subjectKind}`) ? say(`subject.${subjectKind}`) : subjectKind} ${subjectId}`,
      ...Object.entries(details).map(([key, value]) => `${detail(key)}: ${valueOf(value)}`),
    ].join(' · ')
  const filter = Object.fromEntries(Object.entries(query).filter(([key, value]) => value !== undefined && key !== 'before')) as Record<string, string>
  const address = (more: Record<string, string>) => `?${new URLSearchParams({ ...filter, ...more })}`
  return (
    <SettingsFrame org={org} part="audit" description={say('text')}>
      <section aria-label={say('seals')} className="grid gap-3">
        <p className="max-w-prose">
          {say('standing', { sealed: seals.sealed, seals: seals.seals, waiting: seals.waiting })}{' '}
          {seals.lastHash ? <>{say('lastSeal')} <code className="text-12 break-all text-ink-2">{seals.lastHash}</code></> : null}
        </p>
        <VerifySeals verify={verifyAuditAction.bind(null, org)} words={{ verify: say('verify') }} />
      </section>
      <section aria-label={say('entries')} className="grid gap-4">
        <form role="search" className="flex flex-wrap items-end gap-3">
          <Field id="event" label={say('what')} className="w-full sm:w-56">
            <Select {...fieldControl('event', {})} name="event" defaultValue={query.event ?? ''}>
              <option value="">{say('all')}</option>
              {byName.map(([event, name]) => <option key={event} value={event}>{name}</option>)}
            </Select>
          </Field>
          <Field id="person" label={say('who')} className="w-full sm:w-48">
            <Select {...fieldControl('person', {})} name="person" defaultValue={query.person ?? ''}>
              <option value="">{say('everybody')}</option>
              <option value="system">{say('nobody')}</option>
              {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </Field>
          <Field id="from" label={say('from')}><Input {...fieldControl('from', {})} type="date" name="from" defaultValue={query.from} /></Field>
          <Field id="to" label={say('to')}><Input {...fieldControl('to', {})} type="date" name="to" defaultValue={query.to} /></Field>
          <Button type="submit" className="h-10">{say('filter')}</Button>
        </form>
        {entries.length === 0 ? <EmptyState sentence={say(Object.keys(filter).length > 0 ? 'noneHere' : 'none')} /> : (
          <Table label={say('entries')}>
            <TableHead><tr><HeaderCell>{say('when', { zone: timeZone })}</HeaderCell><HeaderCell>{say('who')}</HeaderCell><HeaderCell>{say('what')}</HeaderCell><HeaderCell>{say('details')}</HeaderCell></tr></TableHead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.id} id={entry.id}>
                  <Cell quiet className="whitespace-nowrap">{format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'medium', timeZone })}</Cell>
                  <Cell className="min-w-36"><span className="block">{entry.actor ?? say('nobody')}</span><span className="text-12 text-ink-2">{roleOf(entry.actorRole)}</span></Cell>
                  <Cell className="min-w-40"><span className="block">{nameOf(entry.event)}</span><span className="text-12 text-ink-2">{entry.event}</span></Cell>
                  <Cell quiet className="max-w-100 min-w-60 text-12 break-words">{detailsOf(entry)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
        <Pagination
          previousHref={query.before ? address({}) : null}
          nextHref={next ? address({ before: next }) : null}
          words={{ pages: ui('pages'), previous: say('newest'), next: say('older') }}
        />
      </section>
    </SettingsFrame>
  )
}
