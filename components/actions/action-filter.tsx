'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { ChoiceForm } from '@/components/ui/choice-form'
import { ScopeSelect } from '@/components/ui/scope-select'
import { useEarlyChoice } from '@/components/ui/use-early-choice'

type Choice = { id: string; name: string }

/** Which branch, which cause; kept in the address. */
export function ActionFilter({
  base,
  kept,
  labels,
  branches,
  links,
}: {
  base: string
  kept: Record<string, string>
  labels: { branch: string; link: string; any: string; anyLink: string }
  branches: readonly Choice[]
  links: readonly Choice[]
}) {
  const router = useRouter()
  const go = (over: Record<string, string>) =>
    router.push(`${base}?${new URLSearchParams(Object.entries({ ...kept, ...over }).filter(([, value]) => value !== ''))}`, { scroll: false })
  const form = useRef<HTMLFormElement>(null)
  const { branch = '', link = '', ...others } = kept
  const several = branches.length > 1
  // Whoever names a branch means it and not a region it lies in.
  useEarlyChoice(form, { ...(several ? { branch } : {}), link }, (early) => go({ ...early, ...((early.branch ?? branch) === branch ? {} : { region: '' }) }))
  return (
    <div className="flex flex-wrap gap-2">
      <ChoiceForm ref={form} action={base} kept={Object.entries(several ? others : { ...others, branch }).filter(([, value]) => value !== '')}>
      {several ? (
        <ScopeSelect label={labels.branch} name="branch" value={branch} onChange={(event) => go({ branch: event.target.value, region: '' })}>
          <option value="">{labels.any}</option>
          {branches.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ScopeSelect>
      ) : null}
      <ScopeSelect label={labels.link} name="link" value={link} onChange={(event) => go({ link: event.target.value })}>
        <option value="">{labels.anyLink}</option>
        {links.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ScopeSelect>
      </ChoiceForm>
    </div>
  )
}
