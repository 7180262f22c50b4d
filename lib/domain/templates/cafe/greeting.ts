import { count, recordedOnly, section, text, timeOfDay, whenAtLeast, yesNo } from '../builders'
import { rota, shiftLead } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Greeting and meeting the guest', 'Встреча и приветствие гостя', 'Svečio sutikimas ir pasveikinimas'),
    intro: text(
      'From the door to your first word with the barista.',
      'От входной двери до начала разговора с бариста.',
      'Nuo durų iki pirmojo jūsų žodžio baristai.',
    ),
    share: 0.12,
    zone: [80, 95],
  },
  [
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text('When did you walk in?', 'Во сколько вы вошли?', 'Kada įėjote?'),
      guidance: text(
        'Look at your phone as you cross the threshold.',
        'Посмотрите на телефон в тот момент, когда переступаете порог.',
        'Pažiūrėkite į telefoną žengdami per slenkstį.',
      ),
    }),
    count(
      'people_ahead',
      {
        name: text('Queue on arrival', 'Очередь при входе', 'Eilė atėjus'),
        prompt: text(
          'How many people were ahead of you in the queue?',
          'Сколько человек стояло в очереди перед вами?',
          'Kiek žmonių eilėje buvo prieš jus?',
        ),
        guidance: text(
          'Count everyone who had not ordered yet. No queue: 0. It explains the waiting time.',
          'Считайте всех, кто ещё не сделал заказ. Очереди нет — 0. Это число поясняет время ожидания.',
          'Skaičiuokite visus, kurie dar nebuvo užsisakę. Eilės nėra – 0. Šis skaičius paaiškina laukimo trukmę.',
        ),
        weight: 0,
      },
      text('people', 'чел.', 'žm.'),
      recordedOnly,
    ),
    yesNo('greeted_30s', {
      name: text(
        'The guest is greeted within 30 seconds of entering',
        'Гостя приветствуют в течение 30 секунд после входа',
        'Su svečiu pasisveikinama per 30 sekundžių nuo įėjimo',
      ),
      prompt: text(
        'Were you greeted within 30 seconds of entering?',
        'Поздоровались ли с вами в течение 30 секунд после входа?',
        'Ar su jumis pasisveikino per 30 sekundžių nuo įėjimo?',
      ),
      guidance: text(
        'Count slowly to thirty. A spoken greeting, or a nod with eye contact while the barista serves someone else, is a "Yes".',
        'Медленно сосчитайте до тридцати. «Да» — если поздоровались словами или кивнули, глядя на вас, пока обслуживали другого гостя.',
        'Lėtai suskaičiuokite iki trisdešimties. „Taip“ – jei pasisveikino žodžiu arba, aptarnaudami kitą svečią, linktelėjo žiūrėdami į jus.',
      ),
      weight: 2,
      chain: shiftLead,
    }),
    yesNo('greeted_first', {
      name: text('The employee speaks first', 'Сотрудник заговаривает с гостем первым', 'Darbuotojas prabyla pirmas'),
      prompt: text(
        'At the counter, did the employee speak before you did?',
        'Заговорил ли сотрудник у стойки первым?',
        'Ar prie baro darbuotojas prabilo pirmas?',
      ),
      guidance: text(
        'Wait five seconds in silence before you say anything.',
        'Подождите молча пять секунд, прежде чем что-либо сказать.',
        'Prieš ką nors sakydami, penkias sekundes palaukite tylėdami.',
      ),
      chain: shiftLead,
    }),
    yesNo('queue_helped', {
      name: text(
        'With five or more guests waiting, two employees take orders',
        'Когда ждут пять и более гостей, заказы принимают двое',
        'Kai laukia penki ar daugiau svečių, užsakymus priima du darbuotojai',
      ),
      prompt: text(
        'Did a second employee take orders while you waited?',
        'Принимал ли заказы второй сотрудник, пока вы ждали?',
        'Ar jums laukiant užsakymus priėmė ir antras darbuotojas?',
      ),
      guidance: text(
        'From the start or coming to help. Making drinks alone does not count. Asked because at least five people were ahead of you.',
        'С самого начала или придя на помощь. Если он только готовил напитки, это не считается. Вопрос задан, потому что перед вами было не меньше пяти человек.',
        'Nuo pat pradžių arba atėjęs į pagalbą. Jei tik ruošė gėrimus, nesiskaito. Klausiama, nes prieš jus buvo bent penki žmonės.',
      ),
      chain: rota,
      condition: whenAtLeast('people_ahead', 5),
    }),
  ],
)
