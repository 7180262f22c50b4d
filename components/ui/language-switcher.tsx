import { clsx } from 'clsx'
import type { Language } from '@/lib/domain/language'

const names: Record<Language, string> = { en: 'English', ru: 'Русский', lt: 'Lietuvių' }

/** A form that posts `language` (and `returnTo`) to the action; works without scripts. Languages name themselves. */
export function LanguageSwitcher({
  current,
  action,
  label,
  returnTo,
}: {
  current: Language
  action: (form: FormData) => void | Promise<void>
  label: string
  returnTo?: string
}) {
  return (
    <form action={action} aria-label={label} className="flex flex-wrap gap-1">
      {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
      {(Object.keys(names) as Language[]).map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === current ? 'true' : undefined}
          className={clsx(
            'min-h-9 rounded px-2.5 text-14 transition-calm hover:text-ink',
            language === current ? 'bg-accent-soft font-medium text-ink' : 'text-ink-2',
          )}
        >
          {names[language]}
        </button>
      ))}
    </form>
  )
}
