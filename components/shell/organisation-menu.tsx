'use client'

import Link from 'next/link'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'
import { OrganisationMark } from './organisation-mark'

/** The organisation's name; with more than one, the way to the others. */
export function OrganisationMenu({ current, organisations }: { current: { name: string }; organisations: { name: string; href: string }[] }) {
  if (organisations.length < 2) return <OrganisationMark name={current.name} />
  return (
    <DropdownMenu align="start" trigger={<OrganisationMark name={current.name} switchable />}>
      {organisations.map(({ name, href }) => (
        <MenuItem key={href + name} asChild>
          <Link href={href}>{name}</Link>
        </MenuItem>
      ))}
    </DropdownMenu>
  )
}
