import { count, countBands, scale, section, text, yesNo } from '../builders'
import { facilities, merchandising, shopManager } from './owners'

export const display = section(
  'display',
  {
    title: text('Display, prices and safety', 'Выкладка, цены и безопасность', 'Prekių išdėstymas, kainos ir sauga'),
    intro: text(
      'Walk once through the whole shop; a customer choosing takes detours anyway.',
      'Пройдите один раз по всему магазину: выбирающий покупатель и так ходит кругами.',
      'Vieną kartą pereikite visą parduotuvę: besirenkantis pirkėjas ir taip vaikšto ratais.',
    ),
    share: 0.15,
    zone: [85, 95],
  },
  [
    count(
      'unpriced',
      {
        name: text(
          'Every article carries its price',
          'У каждого товара есть цена',
          'Prie kiekvienos prekės nurodyta kaina',
        ),
        prompt: text(
          'How many of the ten articles you picked up had no price?',
          'У скольких из десяти взятых вами товаров не было цены?',
          'Prie kelių iš dešimties paimtų prekių nebuvo kainos?',
        ),
        guidance: text(
          'Take ten from at least three places. A price on the shelf right below counts as a price.',
          'Возьмите десять штук не меньше чем в трёх местах. Ценник на полке прямо под товаром — это цена.',
          'Imkite dešimt bent iš trijų vietų. Kaina ant lentynos tiesiai po preke tinka.',
        ),
        weight: 2,
        photo: 'on_fail',
        chain: merchandising,
      },
      text('articles', 'шт.', 'vnt.'),
      countBands([
        [1, 1],
        [3, 0.5],
      ]),
    ),
    yesNo('offer_terms', {
      name: text(
        'A reduced price stands beside the former one',
        'Рядом с ценой со скидкой указана прежняя',
        'Šalia sumažintos kainos nurodyta ankstesnė',
      ),
      prompt: text(
        'Did every reduced article you looked at show its former price?',
        'Была ли у каждого уценённого товара, который вы смотрели, указана прежняя цена?',
        'Ar prie kiekvienos jūsų apžiūrėtos nukainotos prekės buvo nurodyta ankstesnė kaina?',
      ),
      guidance: text(
        'Look at three. Nothing is reduced on the day: not applicable.',
        'Посмотрите три товара. Скидок в этот день нет — «неприменимо».',
        'Apžiūrėkite tris prekes. Tą dieną nuolaidų nėra – „netaikoma“.',
      ),
      canBeAbsent: true,
      photo: 'on_fail',
      comment: 'never',
      chain: merchandising,
    }),
    scale(
      'shelves_tidy',
      {
        name: text(
          'Goods are in order and full',
          'Товар разложен аккуратно, без пустот',
          'Prekės sudėliotos tvarkingai, be tuščių vietų',
        ),
        prompt: text(
          'What did the shelves and rails look like?',
          'Как выглядели полки и вешалки?',
          'Kaip atrodė lentynos ir kabyklos?',
        ),
        guidance: text(
          'Leave aside the one table another customer is rummaging through.',
          'Стол, в котором как раз роется другой покупатель, не считайте.',
          'Nevertinkite stalo, kuriame kaip tik rausiasi kitas pirkėjas.',
        ),
        photo: 'on_fail',
        comment: 'never',
        chain: shopManager,
      },
      [
        text(
          'Gaps or disorder in several places',
          'Пустоты или беспорядок в нескольких местах',
          'Tuščios vietos ar netvarka keliose vietose',
        ),
        text(
          'Gaps or disorder in one place',
          'Пустоты или беспорядок в одном месте',
          'Tuščia vieta ar netvarka vienoje vietoje',
        ),
        text('Orderly throughout', 'Порядок везде', 'Visur tvarkinga'),
      ],
    ),
    yesNo('exits_clear', {
      name: text(
        'Escape routes are unobstructed',
        'Эвакуационные проходы и выходы свободны',
        'Evakuaciniai keliai neužkrauti',
      ),
      prompt: text(
        'Was the way to every marked exit unobstructed?',
        'Свободен ли был путь к каждому обозначенному выходу?',
        'Ar kelias iki kiekvieno pažymėto išėjimo buvo laisvas?',
      ),
      guidance: text(
        'Boxes, rails or pallets one would have to move are a "No". Do not try the emergency doors.',
        'Коробки, вешала или тележки, которые пришлось бы отодвигать, — «Нет». Аварийные двери не открывайте.',
        'Dėžės, kabyklos ar vežimėliai, kuriuos reikėtų patraukti, – „Ne“. Avarinių durų nebandykite atidaryti.',
      ),
      weight: 2,
      photo: 'on_fail',
      gate: 'fails_visit',
      chain: facilities,
    }),
  ],
)
