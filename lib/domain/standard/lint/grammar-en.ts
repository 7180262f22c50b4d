import type { Grammar } from './grammar'

const acts =
  'arrive begin call chat come finish knock leave start attract follow match meet accept acknowledge address advise apologise apologize approach arrange bring carry check clarify clean clear close confirm deliver demonstrate describe direct encourage escort establish explain express fill fold get give greet guide hand help hold identify inform introduce invite keep lead listen look maintain make mention monitor name nod note offer open pack place point pour prepare present propose provide read recommend record refer remain remove repeat reply resolve return review say seat sell send serve show sign smile solve speak stand state stay stop suggest summarise summarize take taste tell thank treat try turn understand upsell use verify wait warn wash wear welcome wipe wish wrap write ask'
const irregular: Record<string, string> = {
  begin: 'began|begun',
  bring: 'brought',
  come: 'came',
  leave: 'left',
  get: 'got',
  give: 'gave|given',
  hold: 'held',
  keep: 'kept',
  lead: 'led',
  meet: 'met',
  make: 'made',
  read: 'read',
  say: 'said',
  sell: 'sold',
  send: 'sent',
  show: 'showed|shown',
  speak: 'spoke|spoken',
  stand: 'stood',
  take: 'took|taken',
  tell: 'told',
  understand: 'understood',
  wear: 'wore|worn',
  write: 'wrote|written',
}
/** Nouns as well as verbs: acts where anything follows ("and offer help"), or only where an object begins ("and name the price"). */
const nounAtEnd = new Set('call start finish check help look offer review wait wish'.split(' '))
const nounMostly = new Set(
  'address change clean clear close name note open place point present record show sign stand state stop use'.split(
    ' ',
  ),
)
const object = /^(?:you|your|the|a|an|his|her|its|their|him|them|it|to|at|what|how|which|any|every|each|all|both)$/

const forms = new Map<string, string>()
const add = (word: string, form: string) => forms.set(word, (forms.get(word) ?? '') + form)
for (const act of acts.split(' ')) {
  add(act, 'b')
  add(/(?:s|sh|ch|x|o)$/.test(act) ? `${act}es` : /[^aeiou]y$/.test(act) ? `${act.slice(0, -1)}ies` : `${act}s`, 't')
  const past = act.endsWith('e')
    ? `${act}d`
    : /[^aeiou]y$/.test(act)
      ? `${act.slice(0, -1)}ied`
      : /^(?:nod|wrap|stop|refer)$/.test(act)
        ? `${act}${act.at(-1)}ed`
        : `${act}ed`
  for (const one of (irregular[act] ?? past).split('|')) add(one, 'p')
}

const states = new Set(
  'accurate available easy simple bright calm clean clear cold competent complete confident correct courteous current dry empty fast free fresh friendly full good hot intact kind legible lit kept set shown made open polite prompt proper quick quiet ready safe secure sharp short smart tidy neat true undamaged warm worn done taken given written paid up-to-date valid visible well-kept functioning working smiling welcoming fitting loud bland crisp pleasant modest attractive professional functional operational hygienic'.split(
    ' ',
  ),
)
const notStates = new Set(
  'bed need seed feed shed speed breed weed bread board lighting seating parking clothing building ceiling greeting meeting training packaging flooring heating pricing evening morning during being total meal deal material personal manual portal hospital animal approval arrival goal medal signal rental proposal terminal refusal trial five drive objective archive detective executive handful mouthful table cable vegetable variable receivable festival journal official credential removal disposal renewal capital seal'.split(
    ' ',
  ),
)
const isState = (word: string) =>
  states.has(word) ||
  (!notStates.has(word) && /(?:[a-z]{2}ed|able|ible|ful|ive|ous|[a-z]{2}al|-free|-proof|-friendly)$/.test(word))

export const english: Grammar = {
  andOr: /(?<!\p{L})(?:and\s*\/\s*or|and\s*\(or\))(?!\p{L})/giu,
  and: /(?<!\p{L})(?:and|as well as)(?!\p{L})/giu,
  or: /(?<!\p{L})or(?!\p{L})/giu,
  fixed:
    /(?<!\p{L})(?:please and thank ?you|(?:first )?name and (?:sur|last )name|first and last|terms and conditions|up and running|safe and (?:sound|well)|health and safety|look and feel|bed and breakfast|pros and cons|back and forth|wait and see|again and again|more and more|black and white|try and|go and|come and|went and|came and|there and then|here and now|to and from|in and out|and so on|first aid|loud and clear|(?:hear|read) and understand|short and clear|by and large|open and close[ds]?|hard and fast|peace and quiet)(?!\p{L})/giu,
  filler:
    /^(?:also|then|fully|properly|clearly|correctly|regularly|politely|always|well|easily|both|neatly|correctly|promptly|not|if|possible|necessary|securely|freely|currently|otherwise|personally|actively|already|immediately|briefly|sincerely|warmly)$/,
  opening:
    /^(?:did|do|does|was|were|is|are|has|have|had|could|can|would|will|should|how|what|why|where|when|who|which|he|she|they)$/,
  actForms: (word) => forms.get(word) ?? '',
  noun: (word, next) =>
    (nounAtEnd.has(word) && next === undefined) || (nounMostly.has(word) && !object.test(next ?? '')),
  auxiliary: /^(?:did|does|do|can|could|to|will|would|should|may|must)$/,
  plainAlone: true,
  eitherOf: /^(?:did|does|do)$/,
  isState,
  statePhrase:
    /^(?:in (?:good|working|proper|full|perfect|clean|correct)|in (?:place|order|use)|within|up to date|free (?:from|of)|being|on time|at the (?:right|correct)|with no|without)(?!\p{L})/iu,
  afterState:
    /^(?:in|on|at|of|for|from|to|by|with|within|without|when|while|before|after|during|as|so|that|than|if|or|and|but|you|your|the|a|an|this|here|there|all|throughout|inside|outside|enough|upon|under|over|off|out|up)$/,
  sameThing: [
    ['clean', 'tidy', 'neat', 'spotless'],
    ['neat', 'tidy', 'clean', 'well-groomed', 'groomed'],
    ['clean', 'free from', 'free of', 'without'],
    ['tidy', 'organized', 'organised', 'orderly'],
    ['polite', 'cheerful', 'friendly', 'courteous', 'respectful', 'kind', 'attentive'],
    ['friendly', 'welcoming', 'warm', 'smiling'],
    ['clear', 'understandable', 'legible', 'readable', 'visible'],
    ['available', 'accessible', 'at hand'],
    ['intact', 'in good', 'undamaged'],
    ['calm', 'quiet'],
    ['quick', 'prompt', 'fast'],
    ['professional', 'competent', 'confident'],
    ['correct', 'accurate', 'true'],
    ['safe', 'secure'],
    ['fitted', 'fitting'],
    ['folded', 'ironed'],
  ],
  article: /^(?:a|an|the|in|with|any|some|no|your|its|their|of)$/,
  andWord: 'and',
}
