import { chooseMany, chooseOne, duration, durationBands, noneOfThese, option, section, text, yesNo } from '../builders'
import { planning, serviceAdviser, training } from './owners'

export const appointment = section(
  'appointment',
  {
    title: text('Making the appointment', 'Запись на сервис', 'Registracija į servisą'),
    intro: text(
      'Ring during working hours, with the number plate and the mileage before you.',
      'Звоните в рабочее время, держа под рукой номер машины и пробег.',
      'Skambinkite darbo metu, po ranka turėdami automobilio numerį ir ridą.',
    ),
    share: 0,
    zone: [76, 90],
  },
  [
    duration(
      'call_answered',
      {
        name: text(
          'The call is answered in under thirty seconds',
          'На звонок отвечают менее чем за тридцать секунд',
          'Į skambutį atsiliepiama greičiau nei per trisdešimt sekundžių',
        ),
        prompt: text(
          'How long did it ring before a person answered?',
          'Сколько прошло до ответа живого человека?',
          'Kiek laiko praėjo, kol atsiliepė žmogus?',
        ),
        guidance: text(
          'Menus and music belong to the waiting time. Cut off: ring again and let the watch run.',
          'Меню и музыка — тоже ожидание. Сорвалось — звоните снова, секундомер не останавливайте.',
          'Meniu ir muzika – irgi laukimas. Nutrūko – skambinkite dar kartą, chronometro nestabdykite.',
        ),
        weight: 3,
        chain: planning,
      },
      durationBands([
        [30, 1],
        [90, 0.5],
      ]),
    ),
    chooseMany(
      'asked_on_phone',
      {
        name: text(
          'The adviser learns enough to plan the work',
          'Мастер-приёмщик узнаёт всё нужное для планирования работы',
          'Meistras sužino tiek, kad galėtų suplanuoti darbą',
        ),
        prompt: text(
          'What were you asked on the telephone?',
          'О чём вас спросили по телефону?',
          'Ko jūsų klausė telefonu?',
        ),
        guidance: text(
          'Tick what was asked, not what you offered.',
          'Отмечайте то, о чём спросили, а не то, что сказали вы сами.',
          'Pažymėkite, ko klausė, o ne ką pasakėte patys.',
        ),
        weight: 4,
        chain: training,
      },
      1,
      [
        option(
          'car',
          0.4,
          true,
          text('Make, plate or VIN', 'Марка, госномер или номер кузова', 'Markė, valstybinis numeris ar VIN'),
        ),
        option(
          'mileage',
          0.4,
          true,
          text('Mileage or last service', 'Пробег или последнее обслуживание', 'Rida ar paskutinė techninė priežiūra'),
        ),
        option(
          'trouble',
          0.4,
          true,
          text('What I have noticed, and since when', 'Что я замечаю и с каких пор', 'Ką pastebėjau ir nuo kada'),
        ),
        option(
          'mobility',
          0.4,
          true,
          text('Whether I need a car meanwhile', 'Нужна ли машина на это время', 'Ar tuo metu reikės automobilio'),
        ),
        noneOfThese(text('Nothing but a name', 'Только имя', 'Tik vardo')),
      ],
    ),
    chooseOne(
      'date_offered',
      {
        name: text(
          'An appointment is offered within five working days',
          'Записывают не позже чем через пять рабочих дней',
          'Vizitas pasiūlomas per penkias darbo dienas',
        ),
        prompt: text(
          'How soon could you have come?',
          'Как скоро вас могли принять?',
          'Kaip greitai jus galėjo priimti?',
        ),
        guidance: text(
          'The first date offered, even if you chose a later one.',
          'Первая предложенная дата, даже если вы выбрали другую.',
          'Pirmoji pasiūlyta data, net jei pasirinkote kitą.',
        ),
        weight: 3,
        chain: planning,
      },
      [
        option(
          'five',
          1,
          true,
          text('Within five working days', 'В пределах пяти рабочих дней', 'Per penkias darbo dienas'),
        ),
        option(
          'ten',
          0.5,
          false,
          text('Within ten working days', 'В пределах десяти рабочих дней', 'Per dešimt darbo dienų'),
        ),
        option(
          'later',
          0,
          false,
          text('Later, or "ring again"', 'Позже или «перезвоните»', 'Vėliau arba „paskambinkite dar kartą“'),
        ),
      ],
    ),
    yesNo('price_forecast', {
      name: text(
        'A price or price range is named on the telephone',
        'По телефону называют цену или её пределы',
        'Telefonu pasakoma kaina arba jos ribos',
      ),
      prompt: text(
        'Were you given a price or a range before you booked?',
        'Назвали ли вам цену или её пределы до записи?',
        'Ar prieš registruodamiesi sužinojote kainą arba jos ribas?',
      ),
      guidance: text(
        'For an unknown noise the price of finding the cause will do. "We shall see" is a "No".',
        'Если причина шума неизвестна, достаточно цены диагностики. «Там посмотрим» — «Нет».',
        'Jei garso priežastis nežinoma, pakanka diagnostikos kainos. „Pažiūrėsim“ – „Ne“.',
      ),
      weight: 3,
      chain: serviceAdviser,
    }),
  ],
)
