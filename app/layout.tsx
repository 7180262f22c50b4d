import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Letters } from '@/components/ui/letters'
import { lettersCookie } from '@/components/ui/letters-cookie'
import { readTheme, themeAttribute, themeCookie } from '@/components/ui/theme'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations('common')
  return { title: { default: say('product'), template: `%s · ${say('product')}` }, description: say('description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

// Every page is rendered for its request, so that its scripts carry the nonce of the content security policy.
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  const broken = await getTranslations('broken')
  const theme = readTheme(jar.get(themeCookie)?.value)
  return (
    <html lang={await getLocale()} data-theme={themeAttribute(theme)} data-letters={jar.has(lettersCookie) ? '' : undefined} data-broken={JSON.stringify({ title: broken('title'), text: broken('text'), tryAgain: broken('tryAgain') })}>
      <body>
        {children}
        <Letters />
      </body>
    </html>
  )
}
