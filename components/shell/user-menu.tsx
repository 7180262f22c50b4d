'use client'

import { CircleUser, LogOut, Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu'
import { UserMark } from './user-mark'

export function UserMenu({ name, shops }: { name: string; shops: boolean }) {
  const t = useTranslations('shell')
  return (
    <DropdownMenu align="start" side="top" trigger={<UserMark name={name} />}>
      <MenuItem asChild>
        <Link href="/account"><CircleUser aria-hidden />{t('account')}</Link>
      </MenuItem>
      {shops ? (
        <MenuItem asChild>
          <Link href="/field"><Smartphone aria-hidden />{t('myVisits')}</Link>
        </MenuItem>
      ) : null}
      <MenuItem asChild>
        <Link href="/sign-out" prefetch={false}><LogOut aria-hidden />{t('signOut')}</Link>
      </MenuItem>
    </DropdownMenu>
  )
}
