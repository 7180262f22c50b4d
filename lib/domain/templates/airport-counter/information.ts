import { chooseMany, chooseOne, noneOfThese, option, scale, section, text, unlessAnswer, yesNo } from '../builders'
import { customerRelations, dutyManager, fares, training } from './owners'

export const information = section(
  'information',
  {
    title: text('Information and advice', 'Информация и помощь', 'Informacija ir pagalba'),
    intro: text(
      'Ask the control question once everything else has been said.',
      'Контрольный вопрос задайте, когда всё остальное уже сказано.',
      'Kontrolinį klausimą užduokite, kai visa kita jau pasakyta.',
    ),
    share: 0.2,
    zone: [80, 92],
  },
  [
    chooseMany(
      'way_ahead',
      {
        name: text(
          'The passenger leaves knowing the way ahead',
          'Пассажир уходит, зная, что дальше',
          'Keleivis nueina žinodamas, kas toliau',
        ),
        prompt: text(
          'What were you told, with the boarding pass in your hand?',
          'Что вам сказали, выдав посадочный талон?',
          'Ką jums pasakė, padavę įlaipinimo taloną?',
        ),
        guidance: text(
          'Said or marked on the paper with a pen. Print alone does not count.',
          'Словами или обведено ручкой. Просто напечатано — не считается.',
          'Žodžiu arba apibraukta rašikliu. Vien išspausdinta nesiskaito.',
        ),
        weight: 3,
        chain: training,
        condition: unlessAnswer('matter', 'enquiry'),
      },
      1,
      [
        option(
          'gate',
          0.25,
          true,
          text('Gate, or when it will be shown', 'Выход или когда его покажут', 'Vartus arba kada juos parodys'),
        ),
        option(
          'boarding',
          0.25,
          true,
          text('When boarding begins', 'Когда начнётся посадка', 'Kada prasideda įlaipinimas'),
        ),
        option('way', 0.25, true, text('Where to go now', 'Куда идти сейчас', 'Kur eiti dabar')),
        option('seat', 0.25, true, text('My seat', 'Моё место', 'Mano vietą')),
        noneOfThese(text('None of these', 'Ничего из этого', 'Nieko iš išvardyto')),
      ],
    ),
    chooseOne(
      'delay_told',
      {
        name: text(
          'A delay is told before the passenger asks',
          'О задержке говорят без вопроса',
          'Apie vėlavimą pasakoma neklausus',
        ),
        prompt: text('How did you learn of the delay?', 'Как вы узнали о задержке?', 'Kaip sužinojote apie vėlavimą?'),
        guidance: text(
          'The flight of your brief was on time: not applicable.',
          'Рейс из задания по расписанию — «неприменимо».',
          'Užduotyje nurodytas skrydis nevėlavo – „netaikoma“.',
        ),
        weight: 2,
        canBeAbsent: true,
        chain: dutyManager,
      },
      [
        option(
          'reason',
          1,
          true,
          text(
            'Told at the counter, with the reason and a new time',
            'Сказали у стойки, с причиной и новым временем',
            'Pasakė prie stalo, su priežastimi ir nauju laiku',
          ),
        ),
        option(
          'time',
          0.5,
          false,
          text('Told at the counter, time only', 'Сказали у стойки, только время', 'Pasakė prie stalo, tik laiką'),
        ),
        option(
          'screen',
          0.25,
          false,
          text('From the screen or the app', 'С табло или из приложения', 'Iš švieslentės ar programėlės'),
        ),
        option('rumour', 0, false, text('From other passengers', 'От других пассажиров', 'Iš kitų keleivių')),
      ],
    ),
    yesNo('extras_priced', {
      name: text(
        'A charge is named before it is made',
        'Доплату называют до того, как её взять',
        'Priemoka pasakoma prieš ją imant',
      ),
      prompt: text(
        'Was every extra charge named to you beforehand?',
        'Называли ли вам каждую доплату заранее?',
        'Ar kiekvieną priemoką jums pasakė iš anksto?',
      ),
      guidance: text(
        'Baggage, seat, change of ticket: in figures. No charge came up: not applicable.',
        'Багаж, место, обмен билета — в цифрах. О доплатах речи не было — «неприменимо».',
        'Bagažas, vieta, bilieto keitimas – skaičiais. Apie priemokas nekalbėta – „netaikoma“.',
      ),
      weight: 2,
      canBeAbsent: true,
      chain: fares,
    }),
    scale(
      'control_answer',
      {
        name: text(
          'The agent knows the rules of the journey',
          'Агент знает правила перевозки',
          'Darbuotojas išmano kelionės taisykles',
        ),
        prompt: text(
          'How was the control question in your brief answered?',
          'Как ответили на контрольный вопрос из задания?',
          'Kaip atsakė į užduoties kontrolinį klausimą?',
        ),
        guidance: text(
          'Compare with the conditions on the website afterwards. A call to a colleague counts as looking it up.',
          'Потом сверьте с правилами на сайте. Звонок коллеге — то же, что уточнить.',
          'Vėliau palyginkite su taisyklėmis svetainėje. Skambutis kolegai – tas pats, kas pasitikslinti.',
        ),
        weight: 3,
        chain: training,
      },
      [
        text('Wrongly', 'Неверно', 'Neteisingai'),
        text(
          'Sent to the website or the call centre',
          'Отправили на сайт или в колл-центр',
          'Nusiuntė į svetainę ar skambučių centrą',
        ),
        text('In part', 'Частично', 'Iš dalies'),
        text('Correctly, after looking it up', 'Верно, уточнив', 'Teisingai, pasitikslinus'),
        text('Correctly at once, with the reason', 'Сразу верно и с объяснением', 'Iškart teisingai ir paaiškinant'),
      ],
    ),
    scale(
      'foreign_ear',
      {
        name: text('A tired traveller understands', 'Поймёт и уставший пассажир', 'Supras ir pavargęs keliautojas'),
        prompt: text(
          'How easy was it to follow the agent?',
          'Легко ли было понимать агента?',
          'Ar lengva buvo suprasti darbuotoją?',
        ),
        guidance: text(
          'Speed, codes, noise. Ask once in English where your brief says so.',
          'Темп, жаргон, шум. Если так в задании, спросите один раз по-английски.',
          'Tempas, žargonas, triukšmas. Jei taip užduotyje, vieną kartą paklauskite angliškai.',
        ),
        chain: customerRelations,
      },
      [
        text('I walked off unsure', 'Непонятно даже в конце', 'Nuėjus liko neaišku'),
        text('Clear after asking again', 'Понятно после переспроса', 'Aišku perklausus'),
        text('Clear at once', 'Понятно сразу', 'Aišku iškart'),
      ],
    ),
  ],
)
