import { chooseOne, duration, durationBands, option, scale, section, text, unlessAnswer, yesNo } from '../builders'
import { frontOffice, guestRelations, rota, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Wishes and advice', 'Пожелания и советы', 'Pageidavimai ir patarimai'),
    intro: text(
      'Two errands during the stay: a small request to the reception from your room and a question about the town.',
      'Два дела за время проживания: небольшая просьба к стойке из номера и вопрос о городе.',
      'Per viešnagę – du reikalai: nedidelis prašymas registratūrai iš kambario ir klausimas apie miestą.',
    ),
    share: 0.14,
    zone: [75, 90],
  },
  [
    yesNo('wishes_asked', {
      name: text(
        'The hotel takes an interest in what the guest needs',
        'Гостиница интересуется, что нужно гостю',
        'Viešbutis pasidomi, ko svečiui reikia',
      ),
      prompt: text(
        'Before you got the key, were you asked about any wish for your stay?',
        'Спросили ли вас до выдачи ключа о пожеланиях на время проживания?',
        'Ar prieš įteikdami raktą paklausė apie jūsų pageidavimus viešnagei?',
      ),
      guidance: text(
        'Quiet side, floor, wake-up, parking, an early start: one such question will do.',
        'Тихая сторона, этаж, побудка, парковка, ранний выезд: достаточно одного такого вопроса.',
        'Rami pusė, aukštas, žadinimas, automobilio vieta, ankstyvas išvykimas: pakanka vieno tokio klausimo.',
      ),
      chain: frontOffice,
    }),
    chooseOne(
      'request_fulfilled',
      {
        name: text('A small request is fulfilled', 'Небольшую просьбу выполняют', 'Nedidelis prašymas įvykdomas'),
        prompt: text(
          'What happened after you had asked for the extra thing?',
          'Что сделали, когда вы попросили дополнительную вещь?',
          'Kas įvyko jums paprašius papildomo daikto?',
        ),
        guidance: text(
          'From the room, by telephone, app or at the desk if there is neither: a second pillow, a kettle, an iron.',
          'Из номера по телефону или через приложение, а если нет ни того ни другого — у стойки: вторую подушку, чайник, утюг.',
          'Iš kambario telefonu ar programėle, o jei nėra nei vieno, nei kito – registratūroje: antros pagalvės, virdulio, lygintuvo.',
        ),
        chain: guestRelations,
      },
      [
        option(
          'brought',
          1,
          true,
          text('It was brought or lent to me at once', 'Принесли или сразу дали', 'Atnešė arba iškart davė'),
        ),
        option(
          'alternative',
          0.5,
          false,
          text(
            'It was not to be had; something else was proposed',
            'Этого нет, но предложили другое',
            'To nėra, bet pasiūlė ką kita',
          ),
        ),
        option(
          'reminded',
          0.5,
          false,
          text('It came after a reminder', 'Принесли после напоминания', 'Atnešė tik priminus'),
        ),
        option('nothing', 0, false, text('Nothing', 'Ничего', 'Nieko')),
      ],
    ),
    duration(
      'request_time',
      {
        name: text(
          'A request from the room is met in under fifteen minutes',
          'Просьбу из номера выполняют менее чем за пятнадцать минут',
          'Prašymas iš kambario įvykdomas greičiau nei per penkiolika minučių',
        ),
        prompt: text(
          'How long from your request to the thing in your hand?',
          'Сколько прошло от просьбы до вещи у вас в руках?',
          'Kiek laiko praėjo nuo prašymo, kol gavote daiktą?',
        ),
        guidance: text(
          'You may remind them once, after thirty minutes. Asked because you did get something.',
          'Напомнить можно один раз, через полчаса. Вопрос задан, потому что вы что-то получили.',
          'Priminti galima vieną kartą, po pusvalandžio. Klausiama, nes ką nors gavote.',
        ),
        chain: rota,
        condition: unlessAnswer('request_fulfilled', 'nothing'),
      },
      durationBands([
        [900, 1],
        [1500, 0.5],
      ]),
    ),
    scale(
      'town_advice',
      {
        name: text('The receptionist knows the town', 'Портье знает город', 'Registratorius pažįsta miestą'),
        prompt: text(
          'How useful was the answer to your question about the town?',
          'Насколько полезным был ответ на вопрос о городе?',
          'Kiek naudingas buvo atsakymas į klausimą apie miestą?',
        ),
        guidance: text(
          'Ask: "Where would you yourself go for dinner round here?" or how to reach the station.',
          'Спросите: «Куда бы вы сами пошли поужинать поблизости?» — или как добраться до вокзала.',
          'Paklauskite: „Kur patys netoliese eitumėte vakarieniauti?“ arba kaip patekti į stotį.',
        ),
        chain: training,
      },
      [
        text(
          'No answer, or "look on the internet"',
          'Ответа нет или «посмотрите в интернете»',
          'Atsakymo nėra arba „pasižiūrėkite internete“',
        ),
        text(
          'A name or a direction, nothing more',
          'Название или направление, и только',
          'Pavadinimas ar kryptis, ir viskas',
        ),
        text(
          'A recommendation with the way and what to expect there',
          'Совет, как добраться и чего ждать',
          'Patarimas, kaip nueiti ir ko tikėtis',
        ),
      ],
    ),
  ],
)
