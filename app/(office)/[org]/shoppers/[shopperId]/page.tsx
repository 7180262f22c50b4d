import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Fact } from '@/components/branches/branch-facts'
import { OfficePage } from '@/components/shell/office-page'
import { ShopperActions } from '@/components/shoppers/shopper-actions'
import { ShopperConflicts } from '@/components/shoppers/shopper-conflicts'
import { ShopperVisits } from '@/components/shoppers/shopper-visits'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { may } from '@/lib/domain/permission'
import { weekdays } from '@/lib/domain/visit/days'
import { ViewShopper, viewShopper } from '@/lib/usecases/shoppers/view-shopper'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { requireActor } from '@/lib/web/actor'
import { languageNames } from '@/lib/web/language-names'
import { orNotFound } from '@/lib/web/or-not-found'
import { PageTop } from '../../office-top'
import { addConflictAction, inviteShopperAction, removeConflictAction, setShopperStateAction } from '../actions'

export default async function ShopperPage({ params }: PageProps<'/[org]/shoppers/[shopperId]'>) {
  const { org, shopperId } = await params
  const actor = await requireActor(org, 'shopper:view')
  const [t, format, locale, shopper, timeZone] = await Promise.all([
    getTranslations('shoppers'), getFormatter(), getLocale(), orNotFound(() => viewShopper(actor, ViewShopper.parse({ shopperId }))), usualTimeZone(actor),
  ])
  const nameOf = languageNames(locale)
  const { name, state, profile, availability, invitation, today } = shopper
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const weekday = (one: (typeof weekdays)[number]) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 5 + weekdays.indexOf(one))), { weekday: 'short', timeZone: 'UTC' })
  const edits = may(actor, 'shopper:edit')
  const persona = [profile.birthYear, profile.gender && t(`genders.${profile.gender}`), profile.car && t('car')].filter(Boolean).join(', ')
  const away = availability.away.filter(({ to }) => to >= today)
  const account = shopper.hasAccount ? t('hasAccount') : invitation ? t('invitedOn', { day: format.dateTime(invitation.createdAt, { dateStyle: 'medium', timeZone }) }) : t('noAccount')
  return (
    <Words of={['ui', 'shoppers']}>
      <PageTop
        org={org}
        crumbs={[{ label: t('title'), href: `/${org}/shoppers` }, { label: name }]}
        actions={
          edits ? (
            <Link href={`/${org}/shoppers/${shopperId}/edit`} className={buttonLook({ variant: 'primary' })}>
              {t('edit')}
            </Link>
          ) : null
        }
      />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{name}</span>}
          badge={state === 'paused' ? <Badge tone="outline">{t('state.paused')}</Badge> : null}
          actions={
            edits ? (
              <ShopperActions
                shopperId={shopperId}
                name={name}
                state={state}
                invite={shopper.hasAccount ? null : { waiting: invitation !== null, action: inviteShopperAction.bind(null, org) }}
                setState={setShopperStateAction.bind(null, org)}
              />
            ) : null
          }
        />
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <dl className="grid content-start">
            <Fact name={t('field.alias')}>{shopper.alias}</Fact>
            <Fact name={t('field.email')}>{shopper.email}</Fact>
            <Fact name={t('field.phone')}>{shopper.phone}</Fact>
            <Fact name={t('field.town')}>{shopper.town}</Fact>
            <Fact name={t('field.languages')}>{shopper.languages.map(nameOf).join(', ')}</Fact>
            <Fact name={t('account')}>{account}</Fact>
          </dl>
          <dl className="grid content-start">
            <Fact name={t('profile')}>{persona}</Fact>
            {profile.about ? <Fact name={t('about')}>{profile.about}</Fact> : null}
            <Fact name={t('weekdays')}>{availability.weekdays.length > 0 ? availability.weekdays.map(weekday).join(', ') : t('any')}</Fact>
            <Fact name={t('dayParts')}>{availability.dayParts.length > 0 ? availability.dayParts.map((part) => t(`dayPart.${part}`)).join(', ') : t('any')}</Fact>
            {away.length > 0 ? <Fact name={t('away')}>{away.map(({ from, to }) => `${day(from)} – ${day(to)}`).join('; ')}</Fact> : null}
            {shopper.notes ? <Fact name={t('field.notes')}><span className="whitespace-pre-wrap">{shopper.notes}</span></Fact> : null}
          </dl>
        </div>
        {edits ? (
          <section className="max-w-3xl">
            <SectionHeader title={t('conflicts')} note={t('conflictsNote')} />
            <ShopperConflicts
              shopperId={shopperId}
              conflicts={shopper.conflicts}
              branches={shopper.branches.map(({ id, name: branch, town, code }) => ({ value: id, label: town ? `${branch}, ${town}` : branch, hint: code }))}
              add={addConflictAction.bind(null, org)}
              remove={removeConflictAction.bind(null, org)}
            />
          </section>
        ) : null}
        <section>
          <SectionHeader title={t('visits')} />
          {shopper.visits.length > 0 ? (
            <ShopperVisits visits={shopper.visits.map((visit) => ({ ...visit, href: `/${org}/visits/${visit.visitId}` }))} totals={shopper.totals} />
          ) : (
            <p className="text-ink-2">{t('noVisits')}</p>
          )}
        </section>
      </OfficePage>
    </Words>
  )
}
