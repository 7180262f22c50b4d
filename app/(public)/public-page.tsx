import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublicShell } from '@/components/shell/public-shell'
import { LanguageSwitcher } from '@/components/ui/language-switcher'
import { linkLook } from '@/components/ui/link-look'
import { readTheme, themeCookie } from '@/components/ui/theme'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { env } from '@/lib/env'
import { languageOf } from '@/lib/domain/language'
import { chooseLanguage } from './language-action'

/** Every page outside an organisation: one column, language and appearance below. */
export async function PublicPage(props: { title: ReactNode; description?: ReactNode; foot?: ReactNode; wide?: boolean; children: ReactNode }) {
  const say = await getTranslations('common')
  return <PublicShell {...props} brand={<Link href="/">{say('product')}</Link>} corner={<PublicCorner />} />
}

export async function PublicCorner() {
  const [ui, say, locale, jar] = await Promise.all([getTranslations('ui'), getTranslations('accounts'), getLocale(), cookies()])
  const theme = { legend: ui('theme.legend'), system: ui('theme.system'), light: ui('theme.light'), dark: ui('theme.dark') }
  return (
    <>
      <LanguageSwitcher current={languageOf(locale)} action={chooseLanguage} label={ui('language')} />
      <ThemeToggle current={readTheme(jar.get(themeCookie)?.value)} words={theme} />
      {env().DEMO_MAILBOX ? <Link href="/mailbox" className={linkLook.plain}>{say('mailbox.link')}</Link> : null}
    </>
  )
}
