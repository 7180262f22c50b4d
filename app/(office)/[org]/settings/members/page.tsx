import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ChangeDialog, InviteDialog, RemoveDialog, RevokeDialog } from '@/components/members/member-dialogs'
import { ScopeDialog } from '@/components/members/scope-dialog'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { Words } from '@/components/words'
import { languages } from '@/lib/domain/language'
import { narrowedBy } from '@/lib/domain/people/place'
import { officeRoles } from '@/lib/domain/people/role'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { listMembers, type Members } from '@/lib/usecases/members/list-members'
import { requireActor } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { SettingsFrame } from '../settings-frame'
import { addScopeAction, changeMemberAction, endScopeAction, inviteAction, removeMemberAction, revokeInvitationAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('settings'))('part.members') })

export default async function MembersPage({ params }: PageProps<'/[org]/settings/members'>) {
  const { org } = await params
  const actor = await requireActor(org, 'member:manage')
  const [say, terms, format, language, { members, invitations, places }, timeZone] = await Promise.all([
    getTranslations('members'), getTranslations('terms'), getFormatter(), readerLanguage(), listMembers(actor), usualTimeZone(actor),
  ])
  const choices = {
    roles: officeRoles.map((role) => ({ value: role, label: terms(`role.${role}`) })),
    languages: languages.map((value) => ({ value, label: terms(`language.${value}`) })),
    ...places,
  }
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const span = ({ from, to }: { from: string | null; to: string | null }) =>
    [from ? say('scopeFrom', { day: day(from) }) : '', to ? say('scopeTo', { day: day(to) }) : ''].filter(Boolean).join(' ')
  const scope = ({ role, regions, branches, narrowed }: Members['members'][number]) =>
    [...regions.map((region) => [region.name, span(region)].filter(Boolean).join(' ')), ...branches.map(({ name }) => name)].join(', ') ||
    say(narrowed || role === 'regional_manager' || role === 'branch_manager' ? 'nothingNow' : 'everything')
  const scopes = { add: addScopeAction.bind(null, org), end: endScopeAction.bind(null, org) }
  return (
    <Words of={['ui', 'members']}>
      <SettingsFrame
        org={org}
        part="members"
        description={say('text')}
        actions={<InviteDialog action={inviteAction.bind(null, org)} choices={choices} language={language} />}
      >
        <section aria-label={say('members')}>
          <Table label={say('members')}>
            <TableHead>
              <tr><HeaderCell>{say('person')}</HeaderCell><HeaderCell>{say('role')}</HeaderCell><HeaderCell>{say('scope')}</HeaderCell><HeaderCell>{say('since')}</HeaderCell><HeaderCell><span className="sr-only">{say('doing')}</span></HeaderCell></tr>
            </TableHead>
            <tbody>
              {members.map((member) => (
                <Row key={member.membershipId}>
                  <Cell className="min-w-44"><span className="block font-medium">{member.name}</span><span className="text-12 text-ink-2">{member.email}</span></Cell>
                  <Cell className="whitespace-nowrap">{terms(`role.${member.role}`)}</Cell>
                  <Cell quiet className="min-w-40">{scope(member)}</Cell>
                  <Cell quiet className="whitespace-nowrap">{member.to ? say('fromTo', { from: day(member.from), to: day(member.to) }) : day(member.from)}</Cell>
                  <Cell className="text-right whitespace-nowrap">
                    {member.narrowed && narrowedBy[member.role].endsWith('regions') ? (
                      <ScopeDialog membershipId={member.membershipId} name={member.name} inScope={member.regions} regions={places.regions} actions={scopes} />
                    ) : null}
                    <ChangeDialog
                      key={[member.role, member.to, ...member.regions.map(({ id }) => id), ...member.branches.map(({ id }) => id)].join()}
                      action={changeMemberAction.bind(null, org)}
                      choices={choices}
                      language={language}
                      name={member.name}
                      member={{
                        membershipId: member.membershipId, role: member.role, to: member.to,
                        regionIds: member.regions.map(({ id }) => id), branchIds: member.branches.map(({ id }) => id),
                      }}
                    />
                    <RemoveDialog membershipId={member.membershipId} name={member.name} role={terms(`role.${member.role}`)} action={removeMemberAction.bind(null, org)} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </section>
        {invitations.length > 0 ? (
          <section aria-labelledby="invited">
            <SectionHeader id="invited" title={say('invited')} note={say('invitedNote')} />
            <ul className="grid border-t border-line">
              {invitations.map(({ id, email, role, expiresAt }) => (
                <li key={id} className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
                  <span className="grid min-w-0 flex-1">
                    <span className="font-medium break-words">{email}</span>
                    <span className="text-12 text-ink-2">{terms(`role.${role}`)} · {say('goodUntil', { date: format.dateTime(expiresAt, { dateStyle: 'medium', timeZone }) })}</span>
                  </span>
                  <RevokeDialog invitationId={id} email={email} action={revokeInvitationAction.bind(null, org)} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </SettingsFrame>
    </Words>
  )
}
