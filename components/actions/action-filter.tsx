'use client'

import { useRouter } from 'next/navigation'
import { ScopeSelect } from '@/components/ui/scope-select'

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
  return (
    <div className="flex flex-wrap gap-2">
      {branches.length > 1 ? (
        <ScopeSelect label={labels.branch} value={kept.branch} onChange={(event) => go({ branch: event.target.value, region: '' })}>
          <option value="">{labels.any}</option>
          {branches.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ScopeSelect>
      ) : null}
      <ScopeSelect label={labels.link} value={kept.link} onChange={(event) => go({ link: event.target.value })}>
        <option value="">{labels.anyLink}</option>
        {links.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ScopeSelect>
    </div>
  )
}
