import { localeOf } from '@/lib/domain/language'
import { getTranslations } from 'next-intl/server'
import { FieldBack } from '@/components/field/field-back'
import { FieldSection, FieldShell } from '@/components/field/field-shell'
import { dayText } from '@/components/field/format'
import { ProfileForm } from '@/components/field/profile-form'
import { inputLook } from '@/components/field/report/input-look'
import { conflictKinds } from '@/lib/domain/shopper/shopper.schema'
import { dayParts } from '@/lib/domain/visit/day-part'
import { addDays, weekdays } from '@/lib/domain/visit/days'
import { viewOwnProfile } from '@/lib/usecases/shoppers/own-profile'
import { readerLanguage } from '@/lib/web/reader-language'
import { myShopping } from '@/lib/web/shopper'
import { declareOwnConflictAction, saveOwnProfileAction } from './actions'

const MONDAY = '2024-01-01'

/** When a shopper can go, and where they are known: once for each organisation they shop for. */
export default async function ProfilePage() {
  const [shopping, say, file, language] = await Promise.all([myShopping(), getTranslations('field'), getTranslations('shoppers'), readerLanguage()])
  const profiles = await Promise.all(shopping.map(async ({ actor, organization }) => ({ slug: organization.slug, organization: organization.name, ...(await viewOwnProfile(actor)) })))
  const nameOfDay = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' })
  const days = weekdays.map((value, at) => ({ value, label: nameOfDay.format(new Date(`${addDays(MONDAY, at)}T00:00:00Z`)) }))
  const parts = dayParts.map((value) => ({ value, label: file(`dayPart.${value}`) }))
  const words = { submit: say('profile.save'), saved: say('profile.saved'), unreachable: say('profile.unreachable') }
  return (
    <FieldShell back={<FieldBack href="/field" label={say('back')} />} title={say('profile.title')} skip={say('skip')}>
      {profiles.length === 0 ? <p className="px-4 py-10 text-ink-2">{say('nothingYet')}</p> : null}
      {profiles.map(({ slug, organization, revision, fields, conflicts, branches }) => {
        const { weekdays: ticked, dayParts: tickedParts, away } = fields.availability
        return (
          <section key={slug} aria-label={organization}>
            {profiles.length > 1 ? <h2 className="px-4 pt-5 text-20 font-semibold tracking-tight">{organization}</h2> : null}
            <FieldSection>
              <ProfileForm save={saveOwnProfileAction.bind(null, slug)} {...words}>
                <div key={revision} className="grid gap-4">
                  <input type="hidden" name="revision" value={revision} />
                  <label className="grid gap-1.5 text-14 text-ink-2">{file('field.phone')}<input name="phone" type="tel" maxLength={40} defaultValue={fields.phone} className={inputLook} /></label>
                  <label className="grid gap-1.5 text-14 text-ink-2">{file('field.town')}<input name="town" maxLength={120} defaultValue={fields.town} className={inputLook} /></label>
                  <Ticks legend={`${file('weekdays')} · ${file('anyHint')}`} name="weekdays[]" choices={days} ticked={ticked} />
                  <Ticks legend={`${file('dayParts')} · ${file('anyHint')}`} name="dayParts[]" choices={parts} ticked={tickedParts} />
                  {away.length > 0 ? (
                    <Ticks
                      legend={file('away')} name="away[]" ticked={away.map(({ from, to }) => `${from}/${to}`)}
                      choices={away.map(({ from, to }) => ({ value: `${from}/${to}`, label: `${dayText(language, from)} – ${dayText(language, to)}` }))}
                    />
                  ) : null}
                  <label className="grid gap-1.5 text-14 text-ink-2">{file('awayFrom')}<input name="awayFrom" type="date" className={inputLook} /></label>
                  <label className="grid gap-1.5 text-14 text-ink-2">{file('awayTo')}<input name="awayTo" type="date" className={inputLook} /></label>
                </div>
              </ProfileForm>
            </FieldSection>
            <FieldSection>
              <h3 className="font-medium">{say('profile.known')}</h3>
              <p className="text-14 text-ink-2">{say('profile.knownNote')}</p>
              <ul className="grid gap-1">
                {conflicts.map(({ branchId, name, town, kind }) => <li key={branchId}>{[name, town, file(`conflictKind.${kind}`)].filter(Boolean).join(' · ')}</li>)}
              </ul>
              <ProfileForm save={declareOwnConflictAction.bind(null, slug)} {...words} submit={say('profile.add')}>
                <div key={conflicts.length} className="grid gap-4">
                  <label className="grid gap-1.5 text-14 text-ink-2">
                    {file('branch')}
                    <select name="branchId" required defaultValue="" className={inputLook}>
                      <option value="">{file('chooseBranch')}</option>
                      {branches
                        .filter(({ id }) => !conflicts.some(({ branchId }) => branchId === id))
                        .map(({ id, name, town }) => <option key={id} value={id}>{[name, town].filter(Boolean).join(' · ')}</option>)}
                    </select>
                  </label>
                  <label className="grid gap-1.5 text-14 text-ink-2">
                    {file('why')}
                    <select name="kind" defaultValue="employer" className={inputLook}>
                      {conflictKinds.map((kind) => <option key={kind} value={kind}>{file(`conflictKind.${kind}`)}</option>)}
                    </select>
                  </label>
                </div>
              </ProfileForm>
            </FieldSection>
          </section>
        )
      })}
    </FieldShell>
  )
}

function Ticks({ legend, name, choices, ticked }: { legend: string; name: string; choices: { value: string; label: string }[]; ticked: readonly string[] }) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-14 text-ink-2">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-12 items-center gap-3">
          <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} className="size-6 accent-accent" />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
