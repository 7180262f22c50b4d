import { chooseMany, noneOfThese, option, section, text, yesNo } from '../builders'
import { quality, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выявление потребностей', 'Poreikių išsiaiškinimas'),
    intro: text(
      'Name the complaint in your brief ("something for a headache") and let the pharmacist ask.',
      'Назовите жалобу из задания («что-нибудь от головной боли») и дайте фармацевту задать вопросы.',
      'Įvardykite užduotyje nurodytą negalavimą („ko nors nuo galvos skausmo“) ir leiskite vaistininkui klausti.',
    ),
    share: 0,
    zone: [80, 95],
  },
  [
    yesNo('asked_for_whom', {
      name: text(
        'The pharmacist asks who the medicine is for',
        'Фармацевт спрашивает, для кого лекарство',
        'Vaistininkas paklausia, kam skirtas vaistas',
      ),
      prompt: text(
        'Were you asked who the medicine is for?',
        'Спросили ли вас, для кого лекарство?',
        'Ar jūsų paklausė, kam skirtas vaistas?',
      ),
      guidance: text(
        'Do not say it first. A question about age counts too.',
        'Не говорите об этом первыми. Вопрос о возрасте тоже засчитывается.',
        'Nesakykite to pirmi. Klausimas apie amžių taip pat tinka.',
      ),
      weight: 4,
      chain: training,
    }),
    chooseMany(
      'asked_symptoms',
      {
        name: text(
          'The pharmacist asks about the symptoms',
          'Фармацевт расспрашивает о симптомах',
          'Vaistininkas pasiteirauja apie simptomus',
        ),
        prompt: text(
          'What were you asked about the symptoms?',
          'О чём вас спросили, выясняя симптомы?',
          'Ko jūsų klausė apie simptomus?',
        ),
        guidance: text(
          'Tick what the pharmacist asked, not what you told unasked.',
          'Отметьте то, о чём спросил фармацевт, а не то, что вы рассказали сами.',
          'Pažymėkite tai, ko klausė vaistininkas, o ne tai, ką papasakojote patys.',
        ),
        weight: 5,
        chain: training,
      },
      1,
      [
        option('what', 0.4, true, text('What exactly the trouble is', 'Что именно беспокоит', 'Kas tiksliai vargina')),
        option('how_long', 0.4, true, text('How long it has lasted', 'Как давно это длится', 'Kiek laiko tai trunka')),
        option(
          'accompanying',
          0.4,
          true,
          text(
            'Other symptoms, fever for instance',
            'Другие симптомы, например температура',
            'Kiti simptomai, pavyzdžiui, karščiavimas',
          ),
        ),
        noneOfThese(text('Nothing was asked', 'Ни о чём не спросили', 'Nieko neklausė')),
      ],
    ),
    yesNo('asked_tried', {
      name: text(
        'The pharmacist asks what has already been taken',
        'Фармацевт спрашивает, что уже принимали',
        'Vaistininkas paklausia, kas jau vartota',
      ),
      prompt: text(
        'Were you asked what has already been taken for it?',
        'Спросили ли вас, что уже принимали от этого недомогания?',
        'Ar jūsų paklausė, kas nuo šio negalavimo jau vartota?',
      ),
      guidance: text(
        'If asked, answer: nothing yet.',
        'Если спросят, ответьте: пока ничего.',
        'Jei paklaus, atsakykite: kol kas nieko.',
      ),
      weight: 3,
      chain: training,
    }),
    yesNo('safety_question', {
      name: text(
        'No medicine is handed over without a safety question',
        'Лекарство не отпускают, не спросив о противопоказаниях',
        'Vaistas neparduodamas nepaklausus apie kontraindikacijas',
      ),
      prompt: text(
        'Before the sale, were you asked about other medicines, illnesses, allergies or pregnancy?',
        'Спросили ли вас до продажи о других лекарствах, болезнях, аллергии или беременности?',
        'Ar prieš parduodami paklausė apie kitus vaistus, ligas, alergijas ar nėštumą?',
      ),
      guidance: text(
        'One of these four is enough. If asked, answer: none. No medicine was sold or recommended: not applicable.',
        'Достаточно одного из четырёх. Если спросят, ответьте: нет. Лекарство не продали и не советовали — «неприменимо».',
        'Pakanka vieno iš keturių. Jei paklaus, atsakykite: ne. Vaisto nepardavė ir nesiūlė – „netaikoma“.',
      ),
      weight: 8,
      canBeAbsent: true,
      gate: 'fails_visit',
      chain: quality,
    }),
  ],
)
