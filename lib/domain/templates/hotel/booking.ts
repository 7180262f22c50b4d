import { allInOrder, chooseMany, noneOfThese, option, section, text, yesNo } from '../builders'
import { frontOffice, reservations } from './owners'

export const booking = section(
  'booking',
  {
    title: text('Booking by telephone', 'Бронирование по телефону', 'Rezervavimas telefonu'),
    intro: text(
      "Ring the hotel itself, not a booking portal, between nine and eighteen o'clock.",
      'Звоните в саму гостиницу, а не на портал бронирования, с девяти до восемнадцати.',
      'Skambinkite į patį viešbutį, ne į rezervavimo portalą, nuo devynių iki aštuonioliktos.',
    ),
    share: 0.1,
    zone: [76, 90],
  },
  [
    yesNo('total_price', {
      name: text(
        'The price named is the price to pay',
        'Называют цену, которую и придётся заплатить',
        'Pasakoma kaina, kurią ir reikės mokėti',
      ),
      prompt: text(
        'Were you told the whole price of the stay before you agreed?',
        'Назвали ли вам полную стоимость проживания до того, как вы согласились?',
        'Ar jums prieš sutinkant pasakė visą viešnagės kainą?',
      ),
      guidance: text(
        'All nights with tax; breakfast mentioned as inside or on top. "From … a night" is a "No".',
        'За все ночи, с налогами; сказано, входит ли завтрак. «От … за ночь» — «Нет».',
        'Už visas naktis su mokesčiais; pasakyta, ar įskaičiuoti pusryčiai. „Nuo … už naktį“ – „Ne“.',
      ),
      weight: 2,
      chain: reservations,
    }),
    chooseMany(
      'confirmation',
      {
        name: text(
          'The written confirmation says all a traveller needs',
          'В письменном подтверждении есть всё, что нужно в дороге',
          'Rašytiniame patvirtinime yra viskas, ko reikia keliautojui',
        ),
        prompt: text(
          'What did the confirmation contain?',
          'Что было в подтверждении брони?',
          'Kas buvo rezervacijos patvirtinime?',
        ),
        guidance: text(
          'All four: tick the first line only. No message within two hours: the last line.',
          'Есть всё — отметьте только первую строку. За два часа ничего не пришло — последнюю.',
          'Yra viskas – pažymėkite tik pirmą eilutę. Per dvi valandas nieko negavote – paskutinę.',
        ),
        chain: reservations,
      },
      1,
      [
        allInOrder(text('All four', 'Всё перечисленное', 'Visi keturi punktai')),
        option('dates', 0.2, false, text('Dates, room, price', 'Даты, номер, цена', 'Datos, kambarys, kaina')),
        option(
          'cancel',
          0.2,
          false,
          text(
            'Until when it can be cancelled free of charge',
            'До какого срока можно отменить бесплатно',
            'Iki kada galima nemokamai atšaukti',
          ),
        ),
        option(
          'hours',
          0.2,
          false,
          text('Hours of arrival and departure', 'Время заезда и выезда', 'Atvykimo ir išvykimo laikas'),
        ),
        option(
          'way',
          0.2,
          false,
          text('Address with a way to get there', 'Адрес и как доехать', 'Adresas ir kaip atvykti'),
        ),
        noneOfThese(text('Nothing came', 'Ничего не пришло', 'Nieko negavau')),
      ],
    ),
    yesNo('arrival_time_asked', {
      name: text(
        'The hotel asks when the guest arrives',
        'Гостиница спрашивает, когда гость приедет',
        'Viešbutis paklausia, kada svečias atvyks',
      ),
      prompt: text(
        'Were you asked about your time of arrival?',
        'Спросили ли вас о времени приезда?',
        'Ar jūsų paklausė, kelintą atvyksite?',
      ),
      guidance: text(
        'On the telephone or in the confirmation.',
        'По телефону или в подтверждении.',
        'Telefonu arba patvirtinime.',
      ),
      comment: 'never',
      chain: frontOffice,
    }),
  ],
)
