import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnPage } from '@/components/own-page'
import { RegisterWorker } from '@/components/field/register-worker'
import { env } from '@/lib/env'
import { currentPerson } from '@/lib/web/actor'

/** Neutral: whoever looks over a shoulder reads of visits and nothing more. */
export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations('field')
  return { title: { absolute: say('title') }, robots: { index: false } }
}

export default async function FieldLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  return (
    <>
      {children}
      {person ? <OwnPage userId={person.userId} to="/field" /> : null}
      <RegisterWorker wanted={env().NODE_ENV === 'production'} />
    </>
  )
}
