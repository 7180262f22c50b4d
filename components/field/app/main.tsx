import { createRoot } from 'react-dom/client'
import { knownLanguage, noteLanguage, restoreLanguage } from '@/lib/offline/known-language'
import { readCookie } from '@/lib/offline/person-cookie'
import type { Messages } from '../say'
import { drawn } from './drawn'
import { FieldApp } from './field-app'
import { personHere } from './person-here'
import { SignedOut } from './signed-out'
import { showTheme } from './theme'

/** The shell's beginning: whose phone it is, in which language; then everything from what the phone keeps. */
async function begin(): Promise<void> {
  const root = document.getElementById('field')!
  const addresses = JSON.parse(root.dataset.words ?? '{}') as Record<string, string>
  noteLanguage()
  restoreLanguage()
  const chosen = knownLanguage() ?? navigator.language.slice(0, 2)
  const language = chosen in addresses ? chosen : 'en'
  document.documentElement.lang = language
  showTheme(readCookie('theme'))
  // Kept on the phone beside the rest: they cost nothing.
  document.documentElement.dataset.letters = ''
  const signIn = `/sign-in?next=${encodeURIComponent(location.pathname)}`
  // Nobody is known here: the server asks who it is, in the language this phone knows. Without a connection there is nothing to show anybody.
  const userId = await personHere()
  if (userId === null) return location.replace(signIn)
  const words = (await (await fetch(addresses[language]!)).json()) as { field: Messages; checklist: Messages }
  document.title = (words.field.title as string) ?? ''
  createRoot(root).render(userId ? <FieldApp userId={userId} language={language} words={words} /> : <SignedOut to={signIn} words={words.field} language={language} />)
  // A new version is looked for at each start, once the page stands; it takes over when no page of this one is open.
  await drawn()
  await navigator.serviceWorker?.getRegistration('/field').then((worker) => worker?.update()).catch(() => undefined)
}

void begin()
