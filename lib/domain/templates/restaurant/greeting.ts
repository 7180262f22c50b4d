import { chooseOne, duration, durationBands, option, section, text, timeOfDay, yesNo } from '../builders'
import { bookings, floorManager, rota } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Reservation and welcome', 'Бронь и встреча гостя', 'Rezervacija ir svečio sutikimas'),
    intro: text(
      'Arrive at the minute of your reservation. Stop inside the door and wait to be met.',
      'Приходите точно ко времени брони. Войдя, остановитесь у двери и ждите, пока вас встретят.',
      'Ateikite tiksliai rezervuotu laiku. Įėję sustokite prie durų ir palaukite, kol jus pasitiks.',
    ),
    share: 0.12,
    zone: [80, 93],
  },
  [
    timeOfDay('arrived_at', {
      name: text('Time of arrival', 'Время прихода', 'Atvykimo laikas'),
      prompt: text(
        'When did you come through the door?',
        'Во сколько вы вошли в ресторан?',
        'Kada įėjote į restoraną?',
      ),
      guidance: text(
        'Every later waiting time is read against it.',
        'С этим временем сопоставляют все дальнейшие ожидания.',
        'Su šiuo laiku bus lyginamos visos vėlesnės laukimo trukmės.',
      ),
    }),
    chooseOne(
      'reservation_kept',
      {
        name: text(
          'The reservation is known and the table ready',
          'О брони знают, стол готов',
          'Apie rezervaciją žinoma, staliukas paruoštas',
        ),
        prompt: text('What became of your reservation?', 'Нашли ли вашу бронь?', 'Ar rado jūsų rezervaciją?'),
        guidance: text(
          'Give only the name of the booking. No booking in your brief, or a house that takes none: not applicable.',
          'Назовите только имя, на которое бронировали. В задании брони нет или ресторан их не принимает — «неприменимо».',
          'Pasakykite tik vardą, kuriuo rezervuota. Užduotyje rezervacijos nėra arba restoranas jų nepriima – „netaikoma“.',
        ),
        weight: 2,
        canBeAbsent: true,
        chain: bookings,
      },
      [
        option(
          'ready',
          1,
          true,
          text('Found at once, the table was ready', 'Нашли сразу, стол ждал', 'Rado iškart, staliukas laukė'),
        ),
        option(
          'waited',
          0.5,
          false,
          text(
            'Found, but the table had still to be cleared',
            'Нашли, но стол ещё убирали',
            'Rado, bet staliuką dar tvarkė',
          ),
        ),
        option(
          'searched',
          0.25,
          false,
          text('Only found after much searching', 'Нашли только после долгих поисков', 'Rado tik ilgai paieškoję'),
        ),
        option('lost', 0, false, text('Unknown', 'О ней не знали', 'Apie ją nežinojo')),
      ],
    ),
    duration(
      'wait_at_door',
      {
        name: text(
          'The guest is met at the door in under a minute',
          'Гостя встречают у входа менее чем за минуту',
          'Svečias pasitinkamas greičiau nei per minutę',
        ),
        prompt: text(
          'How long did you stand at the door before anybody spoke to you?',
          'Сколько вы простояли у двери, пока с вами заговорили?',
          'Kiek laiko stovėjote prie durų, kol kas nors jus užkalbino?',
        ),
        guidance: text(
          'Stay where you are even if you see your table. A hurried "one moment, please" stops the watch too.',
          'Стойте, даже если видите свой стол. Брошенное на ходу «минутку» тоже останавливает секундомер.',
          'Stovėkite, net jei matote savo staliuką. Prabėgomis pasakyta „minutėlę“ taip pat sustabdo chronometrą.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [60, 1],
        [180, 0.5],
      ]),
    ),
    yesNo('led_to_table', {
      name: text('The guest is led to the table', 'Гостя провожают к столу', 'Svečias palydimas prie staliuko'),
      prompt: text(
        'Did somebody walk you to your table?',
        'Проводили ли вас до стола?',
        'Ar jus palydėjo iki staliuko?',
      ),
      guidance: text(
        'All the way. "Sit wherever you like" over the shoulder is a "No".',
        'До самого стола. «Садитесь где хотите» через плечо — «Нет».',
        'Iki pat staliuko. Per petį mestas „sėskitės, kur norite“ – „Ne“.',
      ),
      chain: floorManager,
    }),
  ],
)
