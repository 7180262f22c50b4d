import { chooseOne, option, section, text, unlessAnswer, yesNo } from '../builders'
import { caseHandling, teamLead, training } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Sound disappointed, not angry. Say it once and listen.',
      'С огорчением, но без злости. Скажите один раз и слушайте.',
      'Su apmaudu, bet be pykčio. Pasakykite vieną kartą ir klausykitės.',
    ),
    share: 0,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('heard_out', {
      name: text(
        'The dissatisfied caller is heard out',
        'Недовольного выслушивают',
        'Nepatenkintas žmogus išklausomas',
      ),
      prompt: text('Were you heard out on the line?', 'Выслушали ли вас до конца?', 'Ar jus išklausė iki galo?'),
      guidance: text(
        'Short sounds of listening are welcome; "yes, but" is a "No".',
        'Короткие «да-да» уместны; «да, но» — «Нет».',
        'Trumpi „taip, taip“ tinka; „taip, bet“ – „Ne“.',
      ),
      weight: 3,
      chain: teamLead,
    }),
    yesNo('sorry_said', {
      name: text('The caller gets an apology', 'Перед позвонившим извиняются', 'Skambinančiojo atsiprašoma'),
      prompt: text('Did you hear an apology in words?', 'Прозвучали ли извинения?', 'Ar išgirdote atsiprašymą?'),
      guidance: text(
        'For the trouble, whoever is to blame.',
        'За неудобство, кто бы ни был виноват.',
        'Dėl nepatogumo, kad ir kas kaltas.',
      ),
      weight: 2,
      comment: 'never',
      chain: teamLead,
    }),
    chooseOne(
      'remedy',
      {
        name: text(
          'The caller is offered a way out',
          'Позвонившему предлагают выход',
          'Skambinančiajam pasiūloma išeitis',
        ),
        prompt: text('What was done about it?', 'Что сделали по вашей жалобе?', 'Ką darbuotojas padarė dėl jūsų nusiskundimo?'),
        guidance: text(
          'Accept it. A supervisor brought in of their own accord belongs to the second line.',
          'Соглашайтесь. Сами подключили старшего — вторая строка.',
          'Sutikite. Patys pakvietė vyresnįjį – antra eilutė.',
        ),
        weight: 4,
        chain: training,
      },
      [
        option(
          'settled',
          1,
          true,
          text('Settled during the call', 'Решили во время звонка', 'Išsprendė skambučio metu'),
        ),
        option(
          'registered',
          1,
          true,
          text('Taken up, with a number or a date', 'Приняли, дали номер или срок', 'Priėmė, davė numerį ar terminą'),
        ),
        option('noted', 0.25, false, text('"I will pass it on"', '«Я передам»', '„Perduosiu“')),
        option('nothing', 0, false, text('Nothing', 'Ничего', 'Nieko')),
      ],
    ),
    yesNo('in_writing', {
      name: text(
        'A confirmation follows in writing',
        'Приходит письменное подтверждение',
        'Ateina patvirtinimas raštu',
      ),
      prompt: text(
        'Did a confirmation of your complaint reach you?',
        'Пришло ли вам подтверждение жалобы?',
        'Ar gavote skundo patvirtinimą?',
      ),
      guidance: text(
        'By message or e-mail within a day. Settled during the call: not applicable.',
        'Сообщением или письмом в течение суток. Решили во время звонка — «неприменимо».',
        'Žinute ar el. laišku per parą. Išsprendė skambučio metu – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      chain: caseHandling,
      condition: unlessAnswer('remedy', 'nothing'),
    }),
  ],
)
