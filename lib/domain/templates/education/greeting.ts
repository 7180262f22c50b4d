import { duration, durationBands, section, text, timeOfDay, yesNo } from '../builders'
import { admissions, facilities, frontDesk } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text(
      'Greeting and meeting the visitor',
      'Встреча и приветствие посетителя',
      'Lankytojo sutikimas ir pasveikinimas',
    ),
    intro: text(
      'From the front door to a chair at the desk.',
      'От входной двери до места у стойки администратора.',
      'Nuo lauko durų iki vietos prie administratoriaus stalo.',
    ),
    share: 0.08,
    zone: [80, 95],
  },
  [
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text('When did you walk in?', 'Во сколько вы вошли?', 'Kada įėjote?'),
      guidance: text(
        'Look at your phone in the doorway. Come in a break once, in a quiet hour another time: your brief says which.',
        'Посмотрите на телефон в дверях. Прийти на перемене или в спокойное время — сказано в задании.',
        'Pažiūrėkite į telefoną tarpduryje. Ar ateiti per pertrauką, ar ramiu metu, nurodyta užduotyje.',
      ),
    }),
    yesNo('desk_found', {
      name: text(
        'A stranger finds the front desk by the signs',
        'Новый человек находит стойку по указателям',
        'Naujas žmogus administratorių randa pagal rodykles',
      ),
      prompt: text(
        'Did the signs lead you to the front desk?',
        'Привели ли вас указатели к стойке администратора?',
        'Ar rodyklės jus atvedė prie administratoriaus stalo?',
      ),
      guidance: text(
        'From the street door, asking nobody. A desk in plain view of the door is a "Yes".',
        'От двери с улицы, никого не спрашивая. Стойку видно прямо с порога — «Да».',
        'Nuo gatvės durų, nieko neklausiant. Stalas matomas nuo slenksčio – „Taip“.',
      ),
      photo: 'on_fail',
      comment: 'never',
      chain: facilities,
    }),
    yesNo('greeted_60s', {
      name: text(
        'The visitor is greeted within a minute',
        'С посетителем здороваются в течение минуты',
        'Su lankytoju pasisveikinama per minutę',
      ),
      prompt: text(
        'Were you greeted within a minute of reaching the desk?',
        'Поздоровались ли с вами в течение минуты у стойки?',
        'Ar prie stalo su jumis pasisveikino per minutę?',
      ),
      guidance: text(
        'A look up with a nod during a telephone call is a "Yes". Teachers and pupils passing by do not count.',
        'Администратор поднял глаза и кивнул, говоря по телефону, — «Да». Проходящие мимо учителя и ученики не считаются.',
        'Administratorius, kalbėdamas telefonu, pakėlė akis ir linktelėjo – „Taip“. Praeinantys mokytojai ir mokiniai nesiskaito.',
      ),
      weight: 2,
      chain: frontDesk,
    }),
    duration(
      'wait_to_talk',
      {
        name: text(
          'The conversation begins in under five minutes',
          'Разговор начинается менее чем через пять минут',
          'Pokalbis prasideda greičiau nei po penkių minučių',
        ),
        prompt: text(
          'How long did you wait until someone had time for you?',
          'Сколько вы ждали, пока вами занялись?',
          'Kiek laukėte, kol jums skyrė laiko?',
        ),
        guidance: text(
          'From reaching the desk to the first question about your matter. "Take a leaflet meanwhile" does not stop the watch.',
          'С момента, когда подошли к стойке, до первого вопроса по вашему делу. «Возьмите пока буклет» секундомер не останавливает.',
          'Nuo priėjimo prie stalo iki pirmojo klausimo jūsų reikalu. „Paimkite kol kas lankstinuką“ chronometro nestabdo.',
        ),
        chain: admissions,
      },
      durationBands([
        [300, 1],
        [600, 0.5],
      ]),
    ),
  ],
)
