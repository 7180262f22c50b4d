import { duration, durationBands, section, text, yesNo } from '../builders'
import { frontOffice, reservations, rota } from './owners'

export const departure = section(
  'departure',
  {
    title: text('Check-out and farewell', 'Выезд и прощание', 'Išvykimas ir atsisveikinimas'),
    intro: text(
      'Leave at the busy hour, between eight and ten.',
      'Выезжайте в самый час пик, между восемью и десятью.',
      'Išvykite piko metu, tarp aštuntos ir dešimtos.',
    ),
    share: 0.1,
    zone: [84, 95],
  },
  [
    duration(
      'checkout_time',
      {
        name: text(
          'Check-out takes under five minutes',
          'Выезд занимает менее пяти минут',
          'Išsiregistravimas trunka trumpiau nei penkias minutes',
        ),
        prompt: text(
          'How long from joining the queue to the paid bill?',
          'Сколько прошло от очереди у стойки до оплаченного счёта?',
          'Kiek laiko praėjo nuo atsistojimo į eilę iki apmokėtos sąskaitos?',
        ),
        guidance: text(
          'Paid on arrival: until you have handed in the key.',
          'Заплатили при заселении — до сдачи ключа.',
          'Sumokėjote atvykę – iki rakto atidavimo.',
        ),
        chain: rota,
      },
      durationBands([
        [300, 1],
        [600, 0.5],
      ]),
    ),
    yesNo('bill_as_agreed', {
      name: text('The bill is the one agreed on', 'Счёт такой, как договорились', 'Sąskaita tokia, kokia sutarta'),
      prompt: text(
        'Did the bill come to exactly what had been confirmed?',
        'Совпала ли сумма счёта с подтверждённой?',
        'Ar sąskaitos suma sutapo su patvirtinta?',
      ),
      guidance: text(
        'Plus what you consumed. A deposit not released is a "No". Photograph the bill, names and card covered.',
        'Плюс то, чем вы пользовались. Не сняли блокировку депозита — «Нет». Сфотографируйте счёт, закрыв имя и карту.',
        'Plius tai, kuo naudojotės. Negrąžintas užstatas – „Ne“. Nufotografuokite sąskaitą, uždengę vardą ir kortelę.',
      ),
      weight: 3,
      photo: 'always',
      gate: 'zeroes_section',
      chain: reservations,
    }),
    yesNo('stay_asked_about', {
      name: text(
        'The guest is asked about the stay',
        'Гостя спрашивают, как ему жилось',
        'Svečio paklausiama, kaip patiko viešnagė',
      ),
      prompt: text(
        'Were you asked at the desk how your stay had been?',
        'Спросили ли вас у стойки, как вам жилось?',
        'Ar registratūroje jūsų paklausė, kaip patiko viešnagė?',
      ),
      guidance: text(
        'A survey by e-mail does not count. If asked, name one small thing and see whether it is noted.',
        'Анкета по электронной почте не считается. Если спросят, назовите одну мелочь и посмотрите, запишут ли её.',
        'Anketa el. paštu nesiskaito. Jei paklaus, paminėkite vieną smulkmeną ir pažiūrėkite, ar užsirašys.',
      ),
      chain: frontOffice,
    }),
    yesNo('farewell', {
      name: text('The guest is wished a good journey', 'Гостю желают доброго пути', 'Svečiui palinkima geros kelionės'),
      prompt: text(
        'Did the receptionist see you off with a friendly word?',
        'Проводил ли вас портье добрым словом?',
        'Ar registratorius jus išlydėjo geru žodžiu?',
      ),
      guidance: text(
        'Help with luggage or a taxi counts too.',
        'Помощь с багажом или такси тоже подходит.',
        'Pagalba su bagažu ar taksi taip pat tinka.',
      ),
      comment: 'never',
      chain: frontOffice,
    }),
  ],
)
