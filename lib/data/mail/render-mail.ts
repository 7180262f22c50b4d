import 'server-only'
import { createTranslator } from 'use-intl/core'
import { localeOf, type Language } from '@/lib/domain/language'
import { env } from '@/lib/env'
import { wordsOf } from '@/lib/i18n/words'
import type { Mail } from './queue-mail'

export type RenderedMail = { subject: string; text: string; html: string }

type Say = (key: string, values?: Record<string, string | number>) => string
const spoken = new Map<Language, Say>()

/** A translator reads each sentence once, so a process keeps one of each language. Throws when a word is missing. */
async function sayIn(language: Language): Promise<Say> {
  const known = spoken.get(language)
  if (known) return known
  const say = createTranslator({
    locale: localeOf(language),
    messages: (await wordsOf(language)) as { mail: Record<string, unknown> },
    namespace: 'mail',
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }) as Say
  spoken.set(language, say)
  return say
}

/** One mail in the receiver's language: plain text, and HTML that says the same. Throws when a word is missing. */
export async function renderMail({ language, kind, values, path }: Omit<Mail, 'to' | 'onceKey'>): Promise<RenderedMail> {
  const say = await sayIn(language)
  const words = {
    // A line break in a name must not become a header of its own.
    subject: say(`${kind}.subject`, values).replace(/\s+/g, ' '),
    heading: say(`${kind}.heading`, values),
    paragraphs: say(`${kind}.body`, values).split('\n').filter(Boolean),
    button: say(`${kind}.button`, values),
    address: `${env().APP_URL}${path}`,
    ifButtonFails: say('frame.ifButtonFails'),
    foot: say('frame.foot'),
  }
  const text = [words.heading, ...words.paragraphs, `${words.button}: ${words.address}`, '--', words.foot].join('\n\n')
  return { subject: words.subject, text, html: page(language, words) }
}

type Words = { subject: string; heading: string; paragraphs: string[]; button: string; address: string; ifButtonFails: string; foot: string }

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!)

// Mail programs know neither our tokens nor style sheets: a table, inline styles, colours of the light theme.
const page = (language: string, words: Words) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(words.subject)}</title></head>
<body style="margin:0;background:#f9f9fc;color:#1b1e2b;font:16px/24px Inter,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border:1px solid #e3e4ea;border-radius:8px"><tr><td style="padding:32px">
<p style="margin:0 0 24px;font-weight:600">Etalon</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600">${escaped(words.heading)}</h1>
${words.paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escaped(paragraph)}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escaped(words.address)}" style="display:inline-block;padding:12px 20px;background:#4b3ccf;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:500">${escaped(words.button)}</a></p>
<p style="margin:0;font-size:14px;line-height:20px;color:#4c5062">${escaped(words.ifButtonFails)}<br><a href="${escaped(words.address)}" style="color:#4b3ccf;word-break:break-all">${escaped(words.address)}</a></p>
</td></tr></table>
<p style="max-width:520px;margin:16px 0 0;font-size:14px;line-height:20px;color:#4c5062">${escaped(words.foot)}</p>
</td></tr></table>
</body></html>`
