/** First parts of addresses that belong to the house; no organisation may be called so. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  `account accounts admin api app assets auth blog demo docs download en error favicon field files fonts health help home icon icons
  images invitation invitations kiosk legal login logout lt mail mailbox manifest metrics new next offline organization organizations
  owner password pricing privacy public ready register reset review robots ru s scripts security settings shopper sign-in sign-out
  sign-up signin signout signup sitemap static status styles support survey surveys sw system terms test tests verify worker www`.split(/\s+/),
)

/** Whether this can be the first part of an organisation's address at all: whoever asks may send anything, signed in or not. */
export const isSlug = (given: unknown): given is string => typeof given === 'string' && /^[a-z0-9-]{1,100}$/.test(given)

const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', þ: 'th',
}

/** An organisation's name as the first part of its address: 2 to 40 of a–z, 0–9 and single hyphens, never a reserved word. */
export function slugOf(name: string): string {
  const spelled = Array.from(name.toLowerCase(), (letter) => latin[letter] ?? letter).join('')
  const plain = spelled
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  if (plain.length < 2) return `org${plain ? `-${plain}` : ''}`
  return reservedSlugs.has(plain) ? `${plain}-org` : plain
}
