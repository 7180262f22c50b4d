import type { Grammar } from './grammar'

/** Third person of what staff do in a visit: past, then present. Endings alone do not tell them from nouns. */
const past = new Set(
  'pasisveikino pasveikino sveikino sveikinosi atsisveikino nusišypsojo šypsojosi padėkojo dėkojo paklausė klausė klausėsi pasiteiravo teiravosi pasiūlė siūlė paaiškino aiškino pasakė sakė palydėjo padavė išdavė davė atidavė įdavė parodė rodė patarė išklausė priėmė patikrino tikrino pakartojo kartojo prisistatė atsiprašė pažiūrėjo žiūrėjo užmezgė palaikė pakvietė paprašė prašė pasitiko sutiko aptarnavo nukreipė išsiaiškino paminėjo užsiminė palinkėjo padėjo pasidomėjo domėjosi įvardijo įvardino išsprendė grąžino pakeitė surinko nuvalė sutvarkė išvalė atnešė supakavo įteikė patvirtino nurodė apibendrino skyrė kalbėjo atsakė rekomendavo parekomendavo užrašė vilkėjo dėvėjo segėjo bendravo informavo įspėjo perspėjo paskambino perskambino priminė pristatė išvardijo suteikė pateikė užfiksavo nusiplovė užsidėjo pasirūpino patikslino pasodino priėjo atėjo nuėjo išėjo grįžo baigė pradėjo pripylė įpylė nunešė leido laukė liko elgėsi'.split(
    ' ',
  ),
)
const present = new Set(
  'sveikinasi pasisveikina atsisveikina šypsosi nusišypso dėkoja padėkoja klausia paklausia klausosi siūlo pasiūlo aiškina paaiškina sako pasako palydi paduoda išduoda duoda parodo rodo pataria išklauso priima patikrina tikrina pakartoja kartoja prisistato atsiprašo žiūri pažiūri palaiko pakviečia prašo paprašo pasitinka aptarnauja nukreipia išsiaiškina pamini užsimena palinki padeda domisi pasidomi įvardija išsprendžia grąžina pakeičia surenka nuvalo sutvarko išvalo atneša supakuoja įteikia patvirtina nurodo apibendrina kalba atsako rekomenduoja užrašo vilki dėvi segi bendrauja informuoja įspėja pristato primena pateikia suteikia'.split(
    ' ',
  ),
)
/** Verbs with a prefix show by their endings, save for nouns of the same shape: people by trade and a few things. */
const likelyPast =
  /^(?:pa|pasi|ap|apsi|at|atsi|į|įsi|iš|išsi|nu|nusi|per|persi|pra|pri|prisi|su|susi|už|užsi)\p{L}{2,}(?:ojo|avo|ino|ijo|ėjo|ėsi|osi|ė)$/u
const peopleAndThings =
  /(?:avėjo|irkėjo|eikėjo|edėjo|untėjo|ešėjo|(?<!kar)tojo|^priemonė|^įmonė|^išorė|^pagalvė|^apyrankė|^pažymė|^įstaigė)$/u
const isLikelyPast = (word: string) => likelyPast.test(word) && !peopleAndThings.test(word)
const nounsLikeStates = new Set('nuostata apskaita įskaita ataskaita paketas patentas atskaita išskaita'.split(' '))
const state =
  /^(?:ne)?(?:švar|tvarking|mandag|draugišk|aišk|matom|įskaitom|prieinam|saus|šilt|karšt|šalt|švies|patog|tiksl|teising|išsam|galiojan|veikian|piln|tuš[čt]|malon|paslaug|dėmesing|kompetenting|suprantam|saug|švies|tyl|ram|šviež|skan|greit|laisv|pakankam|kokybišk|nauj|aktual)(?:us|i|ūs|ios|ias|as|a|os|u|iai|tis|čios|tys|čiai|ti)?$|^(?:pa|ap|api|at|ati|į|iš|iši|nu|per|pra|pri|su|už)\p{L}{2,}t(?:as|a|os)$|^\p{L}{3,}(?:yt|ėt|int|uot|aut|išt|kšt|dėt|plaut|valyt|eist|engt|ydyt)(?:as|a|i|os|ų)$/iu

export const lithuanian: Grammar = {
  andOr: /(?<!\p{L})(?:ir\s*\/\s*(?:arba|ar)|ir\s*\((?:arba|ar)\))(?!\p{L})/giu,
  and: /(?<!\p{L})(?:ir|bei|o taip pat)(?!\p{L})|(?<=,\s)o(?!\p{L})/giu,
  or: /(?<!\p{L})(?:arba|ar)(?!\p{L})/giu,
  fixed:
    /(?<!\p{L})(?:vard\p{L}* ir pavard\p{L}*|pavard\p{L}* ir vard\p{L}*|ir taip toliau|ir t\. ?t\.?|ir pan\.|ir kt\.|prašau ir ačiū|ačiū ir prašau|švar\p{L}* ir tvarking\p{L}*|tvarking\p{L}* ir švar\p{L}*|ėm\p{L}* ir|pirmyn ir atgal|ir panašiai|mandag\p{L}* ir draugišk\p{L}*)(?!\p{L})/giu,
  filler:
    /^(?:taip|pat|dar|po|to|tada|paskui|iš|karto|mandagiai|aiškiai|tinkamai|gerai|visada|reguliariai|jums|jus|jūsų|pats|pati|su|jumis|trumpai|visiškai|lengvai|asmeniškai|nuoširdžiai|laiku|apie|jį|ją)$/,
  opening: /^(?:kaip|ką|ko|kodėl|kur|kada|kas|kiek|koks|kokia|kokie|ar|jis|ji|jie|buvo|yra|galėjote)$/,
  actForms: (word) =>
    past.has(word) || isLikelyPast(word)
      ? 'p'
      : present.has(word)
        ? 't'
        : /^(?!pati)\p{L}{3,}tis?$/u.test(word)
          ? 'b'
          : '',
  noun: () => false,
  // A plain form follows "can", "offered to" and the like, which its first half shows already.
  auxiliary: /./,
  plainAlone: false,
  eitherOf: /^$/,
  isState: (word) => state.test(word) && !nounsLikeStates.has(word) && !/^(?:lankyt|gyvent|taisyt|valgyt)/.test(word),
  statePhrase:
    /^(?:geros būklės|tvarkingos būklės|be (?:dėmių|pažeidimų|įtrūkimų|dulkių)|savo vietoje|vietoje|matomoje)(?!\p{L})/iu,
  afterState:
    /^(?:į|iš|nuo|iki|prie|su|be|ant|per|po|prieš|kai|jei|jeigu|kad|ir|arba|ar|jums|jus|visi|visos|viskas|taip|kaip)$/,
  sameThing: [
    ['švar', 'tvarking', 'be dėmių', 'be dulkių'],
    ['mandag', 'draugišk', 'malon', 'paslaug', 'dėmesing', 'pagarb'],
    ['aišk', 'suprantam', 'įskaitom'],
    ['matom', 'prieinam', 'įskaitom'],
    ['ram', 'tyl'],
    ['tiksl', 'teising'],
    ['kompetenting', 'profesional'],
  ],
  article: /^(?:su|prie|į|iš)$/,
  andWord: 'ir',
}
