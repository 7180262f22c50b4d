import { section, text, yesNo } from '../builders'
import { buildings, integrity, officeHead } from './owners'

export const fairness = section(
  'fairness',
  {
    title: text('Fairness and confidentiality', 'Честность и конфиденциальность', 'Sąžiningumas ir konfidencialumas'),
    intro: text(
      'Never offer anything, never hint at it. Only notice.',
      'Ничего не предлагайте и не намекайте. Только замечайте.',
      'Nieko nesiūlykite ir neužsiminkite. Tik stebėkite.',
    ),
    share: 0.12,
    zone: [92, 99],
  },
  [
    yesNo('official_fees_only', {
      name: text(
        'Nothing is asked for beyond the official fee',
        'Кроме официальной пошлины, ничего не просят',
        'Be oficialios rinkliavos nieko neprašoma',
      ),
      prompt: text(
        'Was the official fee the only payment spoken of?',
        'Шла ли речь только об официальной пошлине?',
        'Ar buvo kalbama tik apie oficialią rinkliavą?',
      ),
      guidance: text(
        'No payment spoken of at all: "Yes". A hint at thanks, a gift or "my acquaintance can speed it up" is a "No": do not answer it, write the words down outside.',
        'О плате не говорили вовсе — «Да». Намёк на благодарность, подарок или «знакомый ускорит» — «Нет»: не отвечайте, фразу запишите на улице.',
        'Apie mokėjimą nekalbėta – „Taip“. Užuomina apie atsidėkojimą, dovaną ar „pažįstamas paspartins“ – „Ne“: neatsakykite, žodžius užsirašykite lauke.',
      ),
      weight: 3,
      gate: 'fails_visit',
      chain: integrity,
    }),
    yesNo('papers_of_others', {
      name: text(
        'Papers and screens of other people are out of sight',
        'Чужие документы и экраны не видны',
        'Kitų žmonių dokumentų ir ekranų nematyti',
      ),
      prompt: text(
        'Were the papers of other people out of your sight?',
        'Были ли чужие документы скрыты от ваших глаз?',
        'Ar kitų žmonių dokumentai buvo jums nematomi?',
      ),
      guidance: text(
        'A readable name, address or number is a "No". Say what kind of paper it was; read no further.',
        'Читаемые имя, адрес или номер — «Нет». Укажите, что это была за бумага; дальше не читайте.',
        'Įskaitomas vardas, adresas ar numeris – „Ne“. Nurodykite, koks tai dokumentas; toliau neskaitykite.',
      ),
      weight: 2,
      gate: 'zeroes_section',
      chain: officeHead,
    }),
    yesNo('not_called_out', {
      name: text(
        'Private circumstances stay between two people',
        'Личные обстоятельства слышат только двое',
        'Asmeninės aplinkybės lieka tarp dviejų',
      ),
      prompt: text(
        'Could you explain your case out of hearing of others?',
        'Могли ли вы изложить дело так, чтобы не слышали другие?',
        'Ar galėjote išdėstyti reikalą kitiems negirdint?',
      ),
      guidance: text(
        'You followed the case at the next counter: "No". Nobody else in the room: not applicable.',
        'Вам понятен разговор у соседнего окна — «Нет». В зале больше никого — «неприменимо».',
        'Supratote pokalbį prie gretimo langelio – „Ne“. Salėje daugiau nieko – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: buildings,
    }),
    yesNo('respect', {
      name: text(
        'Every visitor is spoken to with respect',
        'С каждым посетителем говорят уважительно',
        'Su kiekvienu lankytoju kalbama pagarbiai',
      ),
      prompt: text(
        'Was everyone you could hear spoken to with respect?',
        'Уважительно ли говорили со всеми, кого вы слышали?',
        'Ar su visais, kuriuos girdėjote, kalbėjo pagarbiai?',
      ),
      guidance: text(
        'With you too. Sighs, remarks on clothes, age, accent or "I have told you already" are a "No".',
        'И с вами. Вздохи, замечания об одежде, возрасте, акценте, «я же сказала» — «Нет».',
        'Su jumis taip pat. Atodūsiai, pastabos dėl drabužių, amžiaus, akcento ar „juk sakiau“ – „Ne“.',
      ),
      chain: officeHead,
    }),
  ],
)
